package dev.perfgate.suite;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryDecision.Kind;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.HistoryStore;
import dev.perfgate.store.KeptRuns;
import dev.perfgate.text.OptionNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps people's decisions on earlier runs; each decision is kept with who made it, when and why. */
public final class HistoryBook {
    private final HistoryStore store;
    private final Clock clock;
    private final String author;

    /** @param author who decides */
    public HistoryBook(HistoryStore store, Clock clock, String author) {
        this.store = store;
        this.clock = clock;
        this.author = author;
    }

    /** The scenarios that have a history. */
    public List<String> scenarios() {
        return store.scenarios();
    }

    /** @throws ConfigException when the scenario has no history */
    public History history(String scenario) {
        List<String> known = scenarios();
        if (!known.contains(scenario)) {
            throw wrong(
                    scenario, "there is no history of it in " + store.place(), SuiteReader.nearest(scenario, known));
        }
        return store.read(scenario);
    }

    /**
     * Makes a run what gates compare with that say 'of baseline' and name none.
     *
     * @param run a run.json, a folder with one run in it, or the beginning of the id of a run of the history
     * @throws ConfigException when there is no such run, or none that can be a baseline
     */
    public HistoryDecision set(String run, String reason) {
        PastRun chosen = Files.exists(Path.of(run)) ? taken(Path.of(run)) : find(run);
        if (!chosen.counts()) {
            List<String> why = chosen.end().invalid();
            throw wrong(
                    run,
                    "the run is no baseline: " + (why.isEmpty() ? "it did not run to its end" : String.join("; ", why)),
                    "choose another one");
        }
        return decided(Kind.SET, chosen.scenario(), chosen.info().id(), reason);
    }

    /** A run that may not be in the history yet. */
    private PastRun taken(Path place) {
        Run run = new FolderStore().read(theOnlyRun(place));
        JudgedRun judged = new JudgedRun(run, Optional.empty(), Optional.empty());
        PastRun line = RunHistory.line(judged, Set.of());
        History history = store.read(line.scenario());
        if (line.counts() && history.find(line.info().id()).isEmpty()) {
            store.append(line);
        }
        return line;
    }

    /** Of a run's own folder, or of one that a command wrote a run into. */
    private static Path theOnlyRun(Path place) {
        List<Path> runs = KeptRuns.at(List.of(place)).files();
        if (runs.size() != 1) {
            throw wrong(
                    place.toString(),
                    "there are runs of several scenarios in it: "
                            + runs.stream().map(Path::toString).collect(Collectors.joining(", ")),
                    "name one of them");
        }
        return runs.get(0);
    }

    /** Takes the level of the newest run of a scenario, or of each that has a history, for right. */
    public List<HistoryDecision> accept(Optional<String> scenario, String reason) {
        List<String> wanted = scenario.map(List::of).orElseGet(this::scenarios);
        if (wanted.isEmpty()) {
            throw wrong(
                    "accept",
                    "there is no history in " + store.place(),
                    OptionNames.in("name its folder with {--history}"));
        }
        List<HistoryDecision> decisions = new ArrayList<>();
        for (String one : wanted) {
            List<PastRun> runs = history(one).runs();
            String newest =
                    runs.isEmpty() ? "" : runs.get(runs.size() - 1).info().id();
            decisions.add(decided(Kind.ACCEPT, one, newest, reason));
        }
        return decisions;
    }

    /** A scenario has no baseline any more; or a run is not to be compared with. */
    public HistoryDecision forget(String scenarioOrRun, String reason) {
        if (!scenarios().contains(scenarioOrRun)) {
            PastRun run = find(scenarioOrRun);
            return decided(Kind.FORGET, run.scenario(), run.info().id(), reason);
        }
        HistoryDecision set = history(scenarioOrRun)
                .baseline()
                .orElseThrow(() -> wrong(
                        scenarioOrRun, "no run was made its baseline", "name a run to leave it out of the history"));
        return decided(Kind.UNSET, scenarioOrRun, set.run(), reason);
    }

    private PastRun find(String id) {
        List<PastRun> found = new ArrayList<>();
        for (String scenario : scenarios()) {
            store.read(scenario).runs().stream()
                    .filter(run -> run.info().id().startsWith(id))
                    .forEach(found::add);
        }
        if (found.size() != 1) {
            throw wrong(
                    id,
                    (found.isEmpty() ? "no run" : found.size() + " runs") + " of the history in " + store.place()
                            + " begin" + (found.isEmpty() ? "s" : "") + " so",
                    "'perfgate baseline show SCENARIO' lists them; or name the run's folder");
        }
        return found.get(0);
    }

    private HistoryDecision decided(Kind kind, String scenario, String run, String reason) {
        HistoryDecision decision = new HistoryDecision(kind, scenario, run, clock.instant(), author, reason);
        store.append(decision);
        return decision;
    }

    private static ConfigException wrong(String place, String problem, String remedy) {
        return new Problems().fatal(Mark.of(place), problem, remedy);
    }
}
