package dev.perfgate.pipeline;

import dev.perfgate.gate.RunVerdict;
import dev.perfgate.result.Run;

/** What a judged run means for the command that ran it, or judges it again. */
public final class RunExit {
    private RunExit() {}

    /** The exit code for one run. */
    public static ExitCode of(Run run) {
        return switch (run.info().state()) {
            case INTERRUPTED -> ExitCode.INTERRUPTED;
            case PARTIAL, STOPPED -> ExitCode.NOT_COMPLETED;
            case FINISHED -> ofFinished(run);
        };
    }

    private static ExitCode ofFinished(Run run) {
        if (!run.validity().valid()) {
            return ExitCode.INVALID;
        }
        return RunVerdict.of(run.verdicts()).failed() ? ExitCode.GATE_FAILED : ExitCode.PASSED;
    }
}
