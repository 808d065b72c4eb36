package dev.perfgate.pipeline;

import dev.perfgate.suite.ExitCode;
import dev.perfgate.suite.JudgedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a suite ended.
 *
 * @param error why it could not be completed, with a remedy
 */
public record Outcome(List<JudgedRun> runs, ExitCode exitCode, Optional<String> error) {
    public Outcome {
        runs = List.copyOf(runs);
    }

    /** What stands in the summary until the end, and for good when the process is killed. */
    static Outcome underWay() {
        return unfinished(
                List.of(), ExitCode.NOT_COMPLETED, "the scenarios have not been run to their end; run them again");
    }

    public static Outcome of(List<JudgedRun> runs) {
        return new Outcome(
                runs,
                ExitCode.worst(codes(runs)),
                runs.stream().flatMap(run -> run.problem().stream()).findFirst());
    }

    /** Not everything could be done; the runs are those that were. */
    static Outcome unfinished(List<JudgedRun> runs, ExitCode code, String error) {
        List<ExitCode> codes = new ArrayList<>(codes(runs));
        codes.add(code);
        return new Outcome(runs, ExitCode.worst(codes), Optional.of(error));
    }

    /** This, and something else went wrong. */
    Outcome with(ExitCode code, String problem) {
        String all = error.map(first -> first + "\n" + problem).orElse(problem);
        return new Outcome(runs, ExitCode.worst(List.of(exitCode, code)), Optional.of(all));
    }

    private static List<ExitCode> codes(List<JudgedRun> runs) {
        return runs.stream().map(JudgedRun::exitCode).toList();
    }
}
