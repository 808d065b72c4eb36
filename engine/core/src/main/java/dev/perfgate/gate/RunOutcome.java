package dev.perfgate.gate;

import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.util.Locale;
import java.util.Optional;

/** How a run went, for whoever ran it, shows it, or judges it again. */
public final class RunOutcome {
    private RunOutcome() {}

    /** What makes its figures doubtful outranks what gates say of them. */
    public static Outcome of(Run run) {
        return switch (run.info().state()) {
            case INTERRUPTED -> Outcome.INTERRUPTED;
            case PARTIAL, SUBJECT_FAILED, OUT_OF_MEMORY, TOO_LITTLE_CAPACITY -> Outcome.NOT_COMPLETED;
            case STOPPED -> stoppedByGate(run) ? ofWhole(run) : Outcome.NOT_COMPLETED;
            case FINISHED -> ofWhole(run);
        };
    }

    /** Whether a gate ended the run, as it was meant to, and its verdict is among those of the run. */
    public static boolean stoppedByGate(Run run) {
        return run.stoppedBy()
                .filter(by -> run.verdicts().stream()
                        .anyMatch(
                                verdict -> verdict.rule().id().equals(by.gate().id())))
                .isPresent();
    }

    private static Outcome ofWhole(Run run) {
        if (failureOf(run).isPresent()) {
            return Outcome.NOT_COMPLETED;
        }
        return run.validity().valid()
                ? Outcome.worst(run.verdicts().stream().map(Outcome::of).toList())
                : Outcome.INVALID;
    }

    /** Why a run could not be completed, or says nothing of its subject but that it is not there. */
    public static Optional<String> failureOf(Run run) {
        if (run.info().state().isFailure()) {
            return Optional.of(run.info().state().words() + ": " + String.join("; ", run.endReasons()));
        }
        return run.info().state() == RunState.FINISHED ? nothingMeasured(run) : Optional.empty();
    }

    /** Why its times say nothing; empty when they do. */
    public static Optional<String> nothingMeasured(Run run) {
        return run.measurements().metrics().stream()
                .filter(metric -> metric.ofWholeRun() && metric.definition().is(MetricUse.FAILURES))
                .flatMap(failures -> run.metric(failures.definition().basis(), "").stream()
                        .filter(counted -> !(failures.value() < counted.value()))
                        .map(RunOutcome::allFailed))
                .findFirst();
    }

    private static String allFailed(Metric counted) {
        PartKind kind = counted.definition().parts();
        return counted.value() == 0
                ? "no " + kind.word() + " ended"
                : String.format(Locale.ROOT, "all %,.0f %s failed", counted.value(), kind.plural());
    }
}
