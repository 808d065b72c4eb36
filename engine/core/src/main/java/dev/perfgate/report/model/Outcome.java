package dev.perfgate.report.model;

import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Consequence;
import java.util.List;

/** A whole run in one word. What makes its figures doubtful outranks what the gates say of them. */
public enum Outcome {
    INVALID("INVALID", Tone.BAD),
    PARTIAL("PARTIAL", Tone.BAD),
    FAIL("FAIL", Tone.BAD),
    NOT_COMPLETED("NOT COMPLETED", Tone.BAD),
    INTERRUPTED("INTERRUPTED", Tone.CAUTION),
    STOPPED("STOPPED", Tone.CAUTION),
    WARN("WARN", Tone.CAUTION),
    PASS("PASS", Tone.GOOD),
    NO_GATES("NO GATES", Tone.NEUTRAL);

    private final String word;
    private final Tone tone;

    Outcome(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    public static Outcome of(Run run) {
        if (!run.validity().valid()) {
            return INVALID;
        }
        RunState state = run.info().state();
        if (state == RunState.PARTIAL) {
            return PARTIAL;
        }
        if (state.isFailure()) {
            return NOT_COMPLETED;
        }
        if (any(run, Consequence.FAIL)) {
            return FAIL;
        }
        if (state != RunState.FINISHED) {
            return state == RunState.STOPPED ? STOPPED : INTERRUPTED;
        }
        if (any(run, Consequence.WARN)) {
            return WARN;
        }
        return run.verdicts().isEmpty() ? NO_GATES : PASS;
    }

    /** As {@link #of}, whatever the gates say: {@link #NO_GATES} when nothing makes the figures doubtful. */
    public static Outcome ofRunAlone(Run run) {
        return of(run.withVerdicts(List.of()));
    }

    private static boolean any(Run run, Consequence consequence) {
        return count(run.verdicts(), consequence) > 0;
    }

    private static long count(List<Verdict> verdicts, Consequence consequence) {
        return verdicts.stream()
                .filter(verdict -> verdict.consequence() == consequence)
                .count();
    }

    public String word() {
        return word;
    }

    public Tone tone() {
        return tone;
    }

    /** What the gates say, in one sentence; of a run without verdicts, why there are none. */
    public static String ofGates(Run run) {
        List<Verdict> verdicts = VerdictGroups.of(run.verdicts());
        if (verdicts.isEmpty()) {
            return run.gates().isEmpty() ? "Measured; no gate judges it." : "Not judged by its gates.";
        }
        long failed = count(verdicts, Consequence.FAIL);
        long warned = count(verdicts, Consequence.WARN);
        if (verdicts.size() == 1) {
            return failed > 0
                    ? "The gate failed."
                    : warned > 0 ? "The gate warned or is undecided." : "The gate holds.";
        }
        if (failed > 0) {
            return failed + " of " + verdicts.size() + " gates failed"
                    + (warned > 0 ? ", " + warned + " warned or undecided." : ".");
        }
        return warned > 0
                ? warned + " of " + verdicts.size() + " gates warned or undecided, none failed."
                : "All " + verdicts.size() + " gates hold.";
    }
}
