package dev.perfgate.pipeline;

import dev.perfgate.result.Outcome;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.suite.JudgedRun;
import java.util.List;
import java.util.Optional;

/**
 * How a suite ended.
 *
 * @param error why it could not be completed, with a remedy
 * @param absent verdicts on scenarios that have no run
 */
public record SuiteResult(List<JudgedRun> runs, Outcome outcome, Optional<String> error, List<Verdict> absent) {
    public SuiteResult {
        runs = List.copyOf(runs);
        absent = List.copyOf(absent);
    }

    SuiteResult(List<JudgedRun> runs, Outcome outcome, Optional<String> error) {
        this(runs, outcome, error, List.of());
    }

    static SuiteResult of(List<JudgedRun> runs, List<Verdict> absent) {
        return of(runs).withAbsent(absent);
    }

    /** What stands in the summary until the end, and for good when the process is killed. */
    static SuiteResult underWay() {
        return unfinished(
                List.of(), Outcome.NOT_COMPLETED, "the scenarios have not been run to their end; run them again");
    }

    public static SuiteResult of(List<JudgedRun> runs) {
        return new SuiteResult(
                runs,
                Outcome.worst(outcomes(runs)),
                runs.stream().flatMap(run -> run.problem().stream()).findFirst());
    }

    /** Not everything could be done; the runs are those that were. */
    static SuiteResult unfinished(List<JudgedRun> runs, Outcome outcome, String error) {
        return new SuiteResult(runs, Outcome.worst(outcomes(runs)).or(outcome), Optional.of(error));
    }

    /** This, and verdicts on scenarios that have no run. */
    SuiteResult withAbsent(List<Verdict> verdicts) {
        Outcome all = verdicts.stream().map(Outcome::of).reduce(outcome, Outcome::or);
        return new SuiteResult(runs, all, error, verdicts);
    }

    /** This, and something else went wrong. */
    SuiteResult with(Outcome other, String problem) {
        String all = error.map(first -> first + "\n" + problem).orElse(problem);
        return new SuiteResult(runs, outcome.or(other), Optional.of(all), absent);
    }

    private static List<Outcome> outcomes(List<JudgedRun> runs) {
        return runs.stream().map(JudgedRun::outcome).toList();
    }
}
