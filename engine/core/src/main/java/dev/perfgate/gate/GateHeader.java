package dev.perfgate.gate;

import dev.perfgate.gate.figure.Reading;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.Objects;
import java.util.Optional;

/**
 * What every gate has.
 *
 * @param line the gate as written
 * @param target of which runs, and of what in them, it speaks
 * @param consequences what its verdicts do to the build
 * @param waiver who lets it fail for a while
 */
public record GateHeader(String line, Target target, Consequences consequences, Optional<Waiver> waiver) {

    public GateHeader {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(consequences, "consequences");
        Objects.requireNonNull(waiver, "waiver");
    }

    /** For a rule that is part of another. */
    public GateHeader withoutClauses() {
        return new GateHeader(line, target, Consequences.USUAL, Optional.empty());
    }

    Verdict verdict(Status status, String reason, double value) {
        return new Verdict(line, status, reason, value, consequences.of(status));
    }

    Verdict verdict(Reading.Unanswered unanswered) {
        return verdict(unanswered.status(), unanswered.reason(), Double.NaN);
    }

    /** The verdict that a limit could not be held against the figure, since they are of different kinds. */
    Verdict misfit(Reading.Found found, String limit) {
        return verdict(
                Status.ERROR,
                found.clause() + " " + found.unit().format(found.value()) + " and cannot be compared with " + limit
                        + ": the gate needs " + found.unit().dimension().example(),
                found.value());
    }

    public GateHeader with(Target other) {
        return new GateHeader(line, other, consequences, waiver);
    }

    public GateHeader withLine(String other) {
        return new GateHeader(other, target, consequences, waiver);
    }

    public GateHeader with(Consequences other) {
        return new GateHeader(line, target, other, waiver);
    }

    public GateHeader with(Optional<Waiver> other) {
        return new GateHeader(line, target, consequences, other);
    }
}
