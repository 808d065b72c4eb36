package dev.perfgate.gate;

import dev.perfgate.gate.effect.Consequences;
import dev.perfgate.gate.effect.Waiver;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The part that all gates share.
 *
 * @param reference which gate it is, and its line as written
 * @param target of which runs, and of what in them, it speaks
 * @param consequences what its verdicts do to the build
 * @param waiver who lets it fail for a while
 */
public record GateHeader(GateReference reference, Target target, Consequences consequences, Optional<Waiver> waiver) {

    public GateHeader {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(consequences, "consequences");
        Objects.requireNonNull(waiver, "waiver");
    }

    /** For a rule that is part of another. */
    public GateHeader withoutClauses() {
        return new GateHeader(reference, target, Consequences.USUAL, Optional.empty());
    }

    /** The header of a gate of which only the line is known so far, and not what it holds figures against. */
    public GateHeader(String line, Target target, Consequences consequences, Optional<Waiver> waiver) {
        this(GateReference.of(Kind.UNKNOWN, line, target.scenario().pattern()), target, consequences, waiver);
    }

    public String line() {
        return reference.line();
    }

    GateHeader of(Kind kind) {
        return new GateHeader(reference.of(kind), target, consequences, waiver);
    }

    public GateHeader with(Target other) {
        return new GateHeader(
                GateReference.of(
                        reference.kind(), reference.line(), other.scenario().pattern()),
                other,
                consequences,
                waiver);
    }

    Verdict verdict(Status status, Optional<Actual> actual, Against against) {
        return new Verdict(reference, status, consequences.of(status), actual, against, Optional.empty(), List.of());
    }

    Verdict verdict(Status status, Actual actual, Against against) {
        return verdict(status, Optional.of(actual), against);
    }

    Verdict verdict(Reading.Unanswered unanswered) {
        return verdict(unanswered.status(), unanswered.actual(), new Against.Nothing(unanswered.reason()));
    }

    Verdict unjudged(Status status, String why) {
        return verdict(status, Optional.empty(), new Against.Nothing(why));
    }

    /** The verdict that a limit could not be held against the figure, since they are of different kinds. */
    Verdict misfit(Actual actual, String limit) {
        return verdict(
                Status.ERROR,
                actual,
                new Against.Unfit(limit, actual.unit().dimension().example()));
    }

    public GateHeader withLine(String other) {
        return new GateHeader(
                GateReference.of(reference.kind(), other, target.scenario().pattern()), target, consequences, waiver);
    }

    public GateHeader with(Consequences other) {
        return new GateHeader(reference, target, other, waiver);
    }

    public GateHeader with(Optional<Waiver> other) {
        return new GateHeader(reference, target, consequences, other);
    }
}
