package dev.perfgate.jenkins.build;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.record.VerdictSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums up the runs of a record: as text for log and build, as plain data for a Pipeline. */
public final class Verdicts {
    private Verdicts() {}

    public static Effect worst(List<RunSummary> runs) {
        return runs.stream().map(RunSummary::getEffect).max(Effect::compareTo).orElse(Effect.NOTE);
    }

    /** One line a verdict, and one for each run that is no basis for any. */
    public static List<String> lines(List<RunSummary> runs) {
        return runs.stream().flatMap(Verdicts::lines).toList();
    }

    /** Why the build is not what it could be: the lines that did something to it. */
    public static String reason(List<RunSummary> runs) {
        return String.join("; ", runs.stream().flatMap(Verdicts::reasons).toList());
    }

    /** Texts, numbers, lists and maps only: a Pipeline keeps it over a restart, and its sandbox lets scripts read it. */
    public static Map<String, @Nullable Object> plain(String id, List<RunSummary> runs) {
        List<Object> all = new ArrayList<>();
        runs.forEach(run -> all.add(plain(run)));
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", id);
        map.put("effect", worst(runs).name());
        map.put("reason", reason(runs));
        map.put("runs", all);
        return map;
    }

    private static Map<String, @Nullable Object> plain(RunSummary run) {
        List<Object> verdicts = new ArrayList<>();
        run.getVerdicts().forEach(verdict -> verdicts.add(plain(verdict)));
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        run.getFigures().forEach(figure -> figures.put(figure.getName(), figure.getValue()));
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("scenario", run.getScenario());
        map.put("state", run.getState());
        map.put("outcome", run.getOutcome().name());
        map.put("effect", run.getEffect().name());
        map.put("figures", figures);
        map.put("problem", run.getProblem());
        map.put("verdicts", verdicts);
        return map;
    }

    private static Map<String, @Nullable Object> plain(VerdictSummary verdict) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("gate", verdict.getGate());
        map.put("gateId", verdict.getGateId());
        map.put("status", verdict.getStatus());
        map.put("reason", verdict.getReason());
        map.put("effect", verdict.getEffect().name());
        return map;
    }

    private static Stream<String> lines(RunSummary run) {
        Stream<String> verdicts = run.getVerdicts().stream()
                .map(verdict ->
                        verdict.getOutcome() + "  " + verdict.gateFor(run.getScenario()) + "  " + reason(verdict));
        Stream<String> none = run.getVerdicts().isEmpty()
                ? Stream.of("NOTE  " + Messages.of("Verdicts.noGates", run.getScenario()))
                : Stream.empty();
        return Stream.of(problem(run), verdicts, none).flatMap(each -> each);
    }

    private static Stream<String> reasons(RunSummary run) {
        Stream<String> unjudged = run.getVerdicts().isEmpty() && run.getEffect() != Effect.NOTE
                ? Stream.of(Messages.of("Verdicts.noGates", run.getScenario()))
                : Stream.empty();
        return Stream.concat(
                Stream.concat(problem(run), unjudged),
                run.getVerdicts().stream()
                        .filter(verdict -> verdict.getEffect() != Effect.NOTE)
                        .map(verdict -> verdict.gateFor(run.getScenario()) + ": " + verdict.getReason()));
    }

    /** As the command line has it: after the verdict, where that is another word than what it says of the run. */
    private static String reason(VerdictSummary verdict) {
        String status = verdict.getStatus();
        return status.equals(verdict.getOutcome().name()) ? verdict.getReason() : status + ": " + verdict.getReason();
    }

    private static Stream<String> problem(RunSummary run) {
        return run.getProblem().isEmpty() ? Stream.empty() : Stream.of(run.getScenario() + ": " + run.getProblem());
    }
}
