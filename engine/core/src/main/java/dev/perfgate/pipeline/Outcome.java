package dev.perfgate.pipeline;

import dev.perfgate.result.Run;
import java.nio.file.Path;
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

    /** A run that was judged, and the folder in which it was kept. */
    public record JudgedRun(Run run, Optional<Path> folder) {
        ExitCode exitCode() {
            return RunExit.of(run);
        }
    }

    static Outcome of(List<JudgedRun> runs) {
        return new Outcome(runs, ExitCode.worst(codes(runs)), Optional.empty());
    }

    static Outcome failed(List<JudgedRun> runs, String error) {
        List<ExitCode> codes = new ArrayList<>(codes(runs));
        codes.add(ExitCode.NOT_COMPLETED);
        return new Outcome(runs, ExitCode.worst(codes), Optional.of(error));
    }

    private static List<ExitCode> codes(List<JudgedRun> runs) {
        return runs.stream().map(JudgedRun::exitCode).toList();
    }
}
