package dev.perfgate.pipeline;

import dev.perfgate.report.files.RunReports;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunState;
import dev.perfgate.scenario.Heap;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.SubjectUnavailableException;
import dev.perfgate.suite.JudgedRun;
import dev.perfgate.suite.Suite;
import dev.perfgate.suite.Turn;
import dev.perfgate.suite.Turn.AtOnce;
import dev.perfgate.suite.Turn.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A suite on its way through its turns, as far as it makes sense to go on. */
final class SuiteRun {
    private final Suite suite;
    private final RunPlaces places;
    private final boolean stopWhenAllFail;
    private final Presenter presenter;
    private final StopSignal stop;
    private final RunReports reports;
    private final List<JudgedRun> runs = new ArrayList<>();
    /** Why scenarios could not begin, or have no run although they did, by their names. */
    private final Map<String, String> withoutRun = new LinkedHashMap<>();

    private boolean hopeless;

    SuiteRun(Suite suite, RunPlaces places, boolean stopWhenAllFail, Presenter presenter, StopSignal stop) {
        this.suite = suite;
        this.places = places;
        this.stopWhenAllFail = stopWhenAllFail;
        this.presenter = presenter;
        this.stop = stop;
        this.reports = new RunReports(suite.reports(), presenter::warn);
    }

    SuiteResult run() throws InterruptedException {
        List<Turn> turns = suite.turns();
        for (int i = 0; i < turns.size(); i++) {
            if (goesOn()) {
                take(turns.get(i), turns.subList(i + 1, Math.min(i + 2, turns.size())));
            }
        }
        SuiteResult result = runs.size() == suite.steps().size() ? SuiteResult.of(runs) : endedEarly();
        return result.withAbsent(suite.notRun());
    }

    /** Where the results of one run could not be kept, those of the next one could not be either. */
    private boolean goesOn() {
        return !hopeless
                && stop.reason().isEmpty()
                && runs.stream().allMatch(run -> run.notKept().isEmpty());
    }

    private void take(Turn turn, List<Turn> next) throws InterruptedException {
        if (turn instanceof Turn.Pause pause) {
            presenter.pauseBegins(pause.length(), Suite.names(next));
            new TurnPause(pause.length(), System::nanoTime).await(stop, presenter::pausing);
            return;
        }
        List<JudgedRun> judged = load((AtOnce) turn);
        runs.addAll(judged);
        // Only now: making a page takes a processor, which a load beside it would have felt.
        judged.forEach(this::show);
    }

    private List<JudgedRun> load(AtOnce turn) throws InterruptedException {
        List<ScenarioRun> prepared = new ArrayList<>();
        try {
            for (Step step : turn.steps()) {
                prepared.add(prepared(step));
            }
            List<Optional<JudgedRun>> judged = ParallelRuns.execute(prepared, stopWhenAllFail);
            hopeless = prepared.stream().anyMatch(ScenarioRun::isHopeless);
            for (int i = 0; i < judged.size(); i++) {
                if (judged.get(i).isEmpty()) {
                    exhausted(turn.steps().get(i));
                }
            }
            return judged.stream().flatMap(Optional::stream).toList();
        } catch (SubjectUnavailableException e) {
            // A subject that is not there is not there for the next scenario either.
            hopeless = !e.isOfOneScenario();
            return List.of();
        } finally {
            prepared.forEach(ScenarioRun::close);
        }
    }

    /** Its last checkpoint stays. */
    private void exhausted(Step step) {
        String name = step.scenario().name();
        String kept = places.of(step)
                .filter(folder -> Files.exists(folder.resolve(RunJson.FILE_NAME)))
                .map(folder -> "; its results until then are in " + folder)
                .orElse("");
        withoutRun.put(name, name + ": " + Heap.exhausted(Heap.mostBytes()) + kept);
    }

    private ScenarioRun prepared(Step step) throws InterruptedException {
        try {
            return ScenarioRun.prepare(step, suite, places, presenter, stop);
        } catch (SubjectUnavailableException e) {
            withoutRun.put(step.scenario().name(), e.getMessage() + "; " + e.remedy());
            throw e;
        }
    }

    /** After the run itself was kept: a report that cannot be made costs no figure. */
    private void show(JudgedRun kept) {
        List<Path> written =
                kept.folder().map(folder -> reports.write(kept.run(), folder)).orElse(List.of());
        presenter.runEnded(kept.run(), written.stream().findFirst());
    }

    private SuiteResult endedEarly() {
        List<String> problems = new ArrayList<>(withoutRun.values());
        if (runs.isEmpty() && stop.reason().orElse(null) instanceof StopSignal.Reason.SubjectFailed failed) {
            problems.add(RunState.SUBJECT_FAILED.words() + ": " + failed.text());
        }
        SuiteResult.of(runs).error().ifPresent(problems::add);
        List<String> left = suite.names().stream()
                .filter(name -> !withoutRun.containsKey(name) && !wasRun(name))
                .toList();
        if (!left.isEmpty()) {
            problems.add("not run any more: " + String.join(", ", left));
        }
        return SuiteResult.unfinished(runs, endCode(), String.join("; ", problems));
    }

    private boolean wasRun(String scenario) {
        return runs.stream().anyMatch(judged -> judged.run().info().scenario().equals(scenario));
    }

    /** What was ended before its time, a wait for the subject too, says nothing of the subject. */
    private Outcome endCode() {
        boolean interrupted = stop.reason().orElse(null) instanceof StopSignal.Reason.Interrupted;
        return interrupted ? Outcome.INTERRUPTED : Outcome.NOT_COMPLETED;
    }
}
