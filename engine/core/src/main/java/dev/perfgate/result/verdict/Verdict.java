package dev.perfgate.result.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A gate's verdict on a run, as data; {@link #reason()} makes the sentence of it.
 *
 * @param rule the gate
 * @param consequence what it does to the build: the status's own, unless the gate says otherwise
 * @param actual the figure that was judged; empty where the gate speaks of several, or of none that a run has
 * @param against what it was held against
 * @param change how far it lies from that; empty where no such thing can be said
 * @param notes what else a reader must know, in the order of the sentence
 */
public record Verdict(
        GateReference rule,
        Status status,
        Consequence consequence,
        Optional<Actual> actual,
        Against against,
        Optional<Change> change,
        List<VerdictNote> notes) {

    public Verdict {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(change, "change");
        notes = List.copyOf(notes);
        if (status.consequence() == Consequence.PASS && consequence != Consequence.PASS) {
            throw new IllegalArgumentException("a gate that holds or got better cannot " + consequence + " a build");
        }
    }

    /** A verdict that does to the build what its status does. */
    public static Verdict of(GateReference rule, Status status, Optional<Actual> actual, Against against) {
        return new Verdict(rule, status, status.consequence(), actual, against, Optional.empty(), List.of());
    }

    /** The verdict that nothing could be judged. */
    public static Verdict unjudged(GateReference rule, Status status, String why) {
        return of(rule, status, Optional.empty(), new Against.Nothing(why));
    }

    /** The gate's line as written; of one with a wildcard, with the name of the part that was judged. */
    public String gate() {
        return rule.line();
    }

    /** The one sentence that says it, with the figures and the rule: for people, and never to be parsed. */
    public String reason() {
        return VerdictSentence.of(this);
    }

    /** The judged figure in its unit, NaN where there is none. */
    public double value() {
        return actual.map(Actual::value).orElse(Double.NaN);
    }

    /**
     * Id of the run that the figure was compared with; of several the one that stands for them: nearest to their median, or the last one
     * before the level changed. Empty where it was compared with none.
     */
    public String baseline() {
        return against.run();
    }

    /** Shown among those of other scenarios. */
    public Verdict shownFor(String scenario) {
        return new Verdict(rule.shownFor(scenario), status, consequence, actual, against, change, notes);
    }

    public Verdict with(Status other, Consequence does) {
        return new Verdict(rule, other, does, actual, against, change, notes);
    }

    public Verdict withConsequence(Consequence other) {
        return with(status, other);
    }

    public Verdict withChange(Change other) {
        return new Verdict(rule, status, consequence, actual, against, Optional.of(other), notes);
    }

    public Verdict withNote(VerdictNote note) {
        List<VerdictNote> all = new ArrayList<>(notes);
        all.add(note);
        return new Verdict(rule, status, consequence, actual, against, change, all);
    }

    /** Of one part of a run, under a name of its own. */
    public Verdict as(GateReference part) {
        return new Verdict(part, status, consequence, actual, against, change, notes);
    }

    /** What is said of one stage of the load. */
    public Verdict in(JudgedFigure.JudgedStage stage) {
        return new Verdict(
                rule, status, consequence, actual.map(one -> one.in(stage)), against.in(stage), change, notes);
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

        /** Whether there was nothing yet, or nothing like it, to compare with: the gate has neither held nor failed. */
        public boolean isUndecided() {
            return this == NO_BASELINE || this == NOT_ENOUGH_HISTORY || this == NOT_COMPARABLE;
        }

        /** What it does to the build unless configured otherwise. */
        public Consequence consequence() {
            return consequence;
        }
    }

    /** The effect of a verdict on the build, mildest first. */
    public enum Consequence {
        PASS,
        /** Shown, never as PASS; the build goes on. */
        WARN,
        FAIL
    }
}
