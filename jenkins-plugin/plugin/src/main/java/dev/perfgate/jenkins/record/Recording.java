package dev.perfgate.jenkins.record;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.gate.RunOutcome;
import dev.perfgate.jenkins.agent.FoundRun;
import dev.perfgate.jenkins.agent.FoundRuns;
import dev.perfgate.json.DocumentException;
import dev.perfgate.pipeline.InMemoryJudgement;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.suite.SuiteDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records the results found in a workspace: reads, judges and stores them. */
public final class Recording {
    private final RecordSettings settings;
    private final Path build;
    private final Function<String, @Nullable String> environment;
    private final RunsBefore before;

    /**
     * @param build the build's own folder
     * @param environment the build's, for the placeholders of a file with gates; never the controller's
     * @param before with which runs are compared, and to which they are added
     */
    public Recording(
            RecordSettings settings, Path build, Function<String, @Nullable String> environment, RunsBefore before) {
        this.settings = settings;
        this.build = build;
        this.environment = environment;
        this.before = before;
    }

    /**
     * Judges and stores what can be: one broken file costs no other's figures.
     *
     * @throws RecordException when nothing can be; then nothing was stored
     */
    public RecordingResult record(FoundRuns found) throws RecordException, IOException {
        checkId();
        checkFound(found);
        List<String> problems = new ArrayList<>(found.problems());
        List<Run> judged = judge(fresh(received(found.runs()), found.runs(), problems), found.gates());
        if (judged.isEmpty() && !problems.isEmpty()) {
            throw new RecordException(String.join("\n", problems));
        }
        return new RecordingResult(judged.isEmpty() ? List.of() : store(judged), problems);
    }

    private void checkId() throws RecordException {
        if (!RecordSettings.isId(settings.id())) {
            throw new RecordException("id '" + settings.id()
                    + "' cannot be part of an address: use up to 40 letters, digits, - and _, such as 'checkout-load'");
        }
    }

    private void checkFound(FoundRuns found) throws RecordException {
        boolean gatesMissing = !settings.gatesFile().isEmpty() && found.gates().isEmpty();
        if (!found.problems().isEmpty() && (gatesMissing || found.runs().isEmpty())) {
            throw new RecordException(String.join("\n", found.problems()));
        }
        if (found.runs().isEmpty() && !settings.allowMissing()) {
            throw new RecordException("no run.json matches '" + settings.pattern()
                    + "'; name the folder of the results, or set allowMissing: true");
        }
    }

    /** Without what lies in a workspace since an earlier build: to judge it again would pass a build that measured nothing. */
    private List<Run> fresh(List<Run> runs, List<FoundRun> found, List<String> problems) {
        Map<String, Integer> known =
                before.recordedBefore(runs.stream().map(run -> run.info().id()).collect(Collectors.toSet()));
        List<Run> fresh = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Optional<String> objection = objection(known.get(runs.get(i).info().id()), found.get(i));
            if (objection.isEmpty()) {
                fresh.add(runs.get(i));
            } else if (settings.allowMissing()) {
                before.tell(objection.get() + ": skipped");
            } else {
                problems.add(
                        objection.get()
                                + ": not a result of this build; delete old results before each run, as perfRun does, or set allowMissing: true");
            }
        }
        return fresh;
    }

    /** @param build that has recorded the run; null when none has */
    private Optional<String> objection(@Nullable Integer build, FoundRun found) {
        if (build != null) {
            return Optional.of(found.path() + ": build " + build + " already recorded this run");
        }
        return !settings.allowOld() && before.wasThereBefore(Duration.ofMillis(found.ageMillis()))
                ? Optional.of(
                        found.path() + ": this run is older than the build (to record it anyway, set allowOld: true)")
                : Optional.empty();
    }

    private static List<Run> received(List<FoundRun> found) throws RecordException {
        List<Run> runs = new ArrayList<>();
        for (FoundRun each : found) {
            try {
                runs.add(RunFolder.unpack(new ByteArrayInputStream(each.packed()), each.path()));
            } catch (IOException | DocumentException e) {
                throw new RecordException(each.path() + ": the agent did not send a run: " + e.getMessage());
            }
        }
        return runs;
    }

    private List<Run> judge(List<Run> runs, String gatesText) throws RecordException {
        try {
            return InMemoryJudgement.judged(runs, document(gatesText), before.baselines());
        } catch (ConfigException e) {
            throw new RecordException(String.valueOf(e.getMessage()));
        }
    }

    /** The gates of the step and of its file, if any were given. */
    private Optional<Function<Problems, MappingNode>> document(String gatesText) {
        boolean recordedOnes =
                settings.gates().isEmpty() && settings.gatesFile().isEmpty();
        return recordedOnes ? Optional.empty() : Optional.of(problems -> document(gatesText, problems));
    }

    private MappingNode document(String gatesText, Problems problems) {
        List<MappingNode> documents = new ArrayList<>();
        if (!settings.gatesFile().isEmpty()) {
            documents.add(YamlDocument.parse(gatesText, settings.gatesFile(), environment, problems));
        }
        documents.add(Nodes.fromMap(Map.of("gates", settings.gates()), path -> path));
        return SuiteDocuments.joined(documents, problems);
    }

    private List<RunSummary> store(List<Run> runs) throws RecordException, IOException {
        RunFolder folder = RunFolder.of(build, settings.id());
        folder.claim();
        List<RunSummary> summaries = new ArrayList<>();
        Map<String, BuildName> baselines = before.buildsOf(baselinesOf(runs));
        for (Run run : runs) {
            boolean exact = folder.save(summaries.size(), run);
            summaries.add(new RunSummary(run, problemOf(run), settings, baselines, exact));
        }
        runs.forEach(before::remember);
        return summaries;
    }

    private static Set<String> baselinesOf(List<Run> runs) {
        return runs.stream()
                .flatMap(run -> run.verdicts().stream())
                .map(Verdict::baseline)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What is wrong with a run apart from its gates. */
    private static String problemOf(Run run) {
        Outcome outcome = RunOutcome.of(run);
        if (outcome.isJudgement()) {
            return "";
        }
        List<String> reasons = new ArrayList<>(run.validity().reasons());
        RunOutcome.failureOf(run).ifPresent(reasons::add);
        if (run.info().state() != RunState.FINISHED
                && !run.info().state().isFailure()
                && outcome != Outcome.INTERRUPTED) {
            reasons.add(0, "it is " + run.info().state().words());
        }
        String meaning = switch (outcome) {
            case NOT_COMPLETED -> "the run was not completed";
            case INTERRUPTED -> "the run was interrupted";
            default -> outcome.meaning();
        };
        return reasons.isEmpty() ? meaning : meaning + ": " + String.join("; ", reasons);
    }
}
