package dev.perfgate.pipeline;

import dev.perfgate.gate.RunVerdict;
import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import java.util.Optional;

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
        if (nothingSucceeded(run)) {
            return ExitCode.NOT_COMPLETED;
        }
        if (!run.validity().valid()) {
            return ExitCode.INVALID;
        }
        return RunVerdict.of(run.verdicts()).failed() ? ExitCode.GATE_FAILED : ExitCode.PASSED;
    }

    /** A load of which no request succeeded says nothing of its subject but that it is not there. */
    private static boolean nothingSucceeded(Run run) {
        Optional<Metric> requests = run.metric(LoadMetrics.REQUESTS);
        Optional<Metric> failures = run.metric(LoadMetrics.FAILURES);
        return requests.isPresent()
                && failures.isPresent()
                && failures.get().value() >= requests.get().value();
    }
}
