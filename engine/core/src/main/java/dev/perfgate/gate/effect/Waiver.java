package dev.perfgate.gate.effect;

import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.result.verdict.VerdictNote;
import dev.perfgate.result.verdict.VerdictNote.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody's leave for a gate to fail for a while: {@code ; waived by ann until 2026-12-31 because the new index is not built yet}. The
 * date is held against that of the run, so that a run judged again has the same verdict.
 *
 * @param until the last day on which it helps, by UTC
 */
public record Waiver(String owner, LocalDate until, String reason) {
    /** A figure beyond its limit. That nothing could be judged is nobody's to waive. */
    private static final Set<Status> WAIVABLE = Set.of(Status.FAIL, Status.DEGRADED, Status.WARN);

    public Waiver {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(reason, "reason");
    }

    /** All that its gate says of a run, with what the waiver makes of it. */
    public List<Verdict> applied(List<Verdict> verdicts, Run run) {
        boolean ended =
                run.info().started().atZone(ZoneOffset.UTC).toLocalDate().isAfter(until);
        boolean needed = verdicts.stream().anyMatch(Waiver::fails);
        return verdicts.stream().map(verdict -> applied(verdict, ended, needed)).toList();
    }

    private Verdict applied(Verdict verdict, boolean ended, boolean needed) {
        if (!fails(verdict)) {
            return needed ? verdict : noted(verdict, verdict.consequence(), Kind.WAIVER_UNUSED, unused(ended));
        }
        if (!WAIVABLE.contains(verdict.status())) {
            String useless = "the waiver of " + owner + " does not help against " + verdict.status();
            return noted(verdict, Consequence.FAIL, Kind.WAIVER_USELESS, useless);
        }
        return ended
                ? noted(
                        verdict,
                        Consequence.FAIL,
                        Kind.WAIVER_USELESS,
                        "the waiver of " + owner + " ended on " + until + " and helps no more")
                : noted(
                        verdict,
                        Consequence.WARN,
                        Kind.WAIVED,
                        "waived by " + owner + " until " + until + " because " + reason);
    }

    private String unused(boolean ended) {
        return "the waiver of " + owner + (ended ? ", which ended on " + until + "," : " until " + until)
                + " is not needed";
    }

    private static boolean fails(Verdict verdict) {
        return verdict.consequence() == Consequence.FAIL;
    }

    private static Verdict noted(Verdict verdict, Consequence consequence, Kind kind, String note) {
        return verdict.withNote(new VerdictNote(kind, note)).withConsequence(consequence);
    }
}
