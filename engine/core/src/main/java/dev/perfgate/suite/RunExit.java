package dev.perfgate.suite;

import dev.perfgate.gate.RunVerdict;
import dev.perfgate.gate.StopGate;
import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.util.Locale;
import java.util.Optional;

/** What a judged run means for the command that ran it, or judges it again. */
public final class RunExit {
    private RunExit() {}

    /** The exit code for one run. */
    public static ExitCode of(Run run) {
        return switch (run.info().state()) {
            case INTERRUPTED -> ExitCode.INTERRUPTED;
            case PARTIAL, SUBJECT_FAILED, OUT_OF_MEMORY, TOO_LITTLE_CAPACITY -> ExitCode.NOT_COMPLETED;
            case STOPPED -> stoppedByGate(run) ? ofFinished(run) : ExitCode.NOT_COMPLETED;
            case FINISHED -> ofFinished(run);
        };
    }

    /** Whether a gate ended the run, as it was meant to, and its verdict is among those of the run. */
    public static boolean stoppedByGate(Run run) {
        return run.verdicts().stream().anyMatch(verdict -> StopGate.stopped(run, verdict.gate()));
    }

    private static ExitCode ofFinished(Run run) {
        if (failureOf(run).isPresent()) {
            return ExitCode.NOT_COMPLETED;
        }
        if (!run.validity().valid()) {
            return ExitCode.INVALID;
        }
        return RunVerdict.of(run.verdicts()).failed() ? ExitCode.GATE_FAILED : ExitCode.PASSED;
    }

    /** Why a run could not be completed, or says nothing of its subject but that it is not there. */
    public static Optional<String> failureOf(Run run) {
        if (run.info().state().isFailure()) {
            return Optional.of(run.info().state().words() + ": " + String.join("; ", run.endReasons()));
        }
        Optional<Metric> requests = run.metric(LoadMetrics.REQUESTS);
        Optional<Metric> failures = run.metric(LoadMetrics.FAILURES);
        if (run.info().state() != RunState.FINISHED || requests.isEmpty() || failures.isEmpty()) {
            return Optional.empty();
        }
        double ended = requests.get().value();
        if (failures.get().value() < ended) {
            return Optional.empty();
        }
        return Optional.of(
                ended == 0 ? "no request ended" : String.format(Locale.ROOT, "all %,.0f requests failed", ended));
    }
}
