package dev.perfgate.result.verdict;

import java.util.Objects;

/**
 * What a gate says of a run.
 *
 * @param gate the gate's line as written
 * @param reason one sentence with the figures and the rule
 * @param value the judged figure in base units of its metric, NaN where there is none
 * @param consequence what it does to the build: the status's own, unless the gate says otherwise
 * @param baseline id of the run that the figure was compared with; of several the one that stands for them: nearest to their median, or the last one
 *     before the level changed; empty where it was compared with none
 */
public record Verdict(
        String gate, Status status, String reason, double value, Consequence consequence, String baseline) {

    public Verdict {
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(baseline, "baseline");
        if (status.consequence() == Consequence.PASS && consequence != Consequence.PASS) {
            throw new IllegalArgumentException("what holds or got better cannot " + consequence + " a build");
        }
    }

    /** A verdict without a baseline. */
    public Verdict(String gate, Status status, String reason, double value, Consequence consequence) {
        this(gate, status, reason, value, consequence, "");
    }

    /** A verdict that does to the build what its status does. */
    public Verdict(String gate, Status status, String reason, double value) {
        this(gate, status, reason, value, status.consequence());
    }

    public Verdict withGate(String other) {
        return new Verdict(other, status, reason, value, consequence, baseline);
    }

    public Verdict withReason(String other) {
        return new Verdict(gate, status, other, value, consequence, baseline);
    }

    public Verdict withConsequence(Consequence other) {
        return new Verdict(gate, status, reason, value, other, baseline);
    }

    /** @param run id of the run that the figure was compared with */
    public Verdict against(String run) {
        return new Verdict(gate, status, reason, value, consequence, run);
    }

    /** The outcome of one gate. */
    public enum Status {
        PASS(Consequence.PASS),
        IMPROVED(Consequence.PASS),
        WARN(Consequence.WARN),
        /** Between acceptable and critical. */
        DEGRADED(Consequence.FAIL),
        FAIL(Consequence.FAIL),
        NO_BASELINE(Consequence.WARN),
        NOT_ENOUGH_HISTORY(Consequence.WARN),
        /** The metric is not in the run. */
        MISSING(Consequence.FAIL),
        /** What it is about did not run, as the user asked: tags chose among the tasks. */
        LEFT_OUT(Consequence.WARN),
        /** Environment or workload differs from the baseline's. */
        NOT_COMPARABLE(Consequence.WARN),
        /** The run measured its own limits, or was not completed. */
        INVALID_RUN(Consequence.FAIL),
        /** The gate could not be evaluated. */
        ERROR(Consequence.FAIL);

        private final Consequence consequence;

        Status(Consequence consequence) {
            this.consequence = consequence;
        }

        /** What it does to the build unless configured otherwise. */
        public Consequence consequence() {
            return consequence;
        }
    }

    /** What a verdict does to the build, mildest first. */
    public enum Consequence {
        PASS,
        /** Shown, never as PASS; the build goes on. */
        WARN,
        FAIL
    }
}
