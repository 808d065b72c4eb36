package dev.perfgate.result;

import dev.perfgate.result.verdict.Verdict;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How it went: a run, a suite of runs, or a command. The gravest first: of several, the first one here is said of all together.
 */
public enum Outcome {
    /** A user ended it. */
    INTERRUPTED(130, Tone.CAUTION, "interrupted"),
    /** Nothing was started; never said of a run. */
    WRONG_INPUT(2, Tone.BAD, "wrong input, nothing was started"),
    /** The subject is not there, all requests failed, or the results could not be kept. */
    NOT_COMPLETED(3, Tone.BAD, "the run could not start or be completed"),
    /** The run measured its own limits instead of the subject's. */
    INVALID(4, Tone.BAD, "the run is invalid"),
    FAIL(1, Tone.BAD, "a gate failed"),
    /** No gate failed, and not all hold: one warns, or could not decide. */
    WARN(0, Tone.CAUTION, "a gate warned or is undecided"),
    PASS(0, Tone.GOOD, "passed"),
    /** Nothing judged it. That is no pass, though a command ends with 0. */
    NO_GATES(0, Tone.NEUTRAL, "no gate judged it");

    private final int exitCode;
    private final Tone tone;
    private final String meaning;

    Outcome(int exitCode, Tone tone, String meaning) {
        this.exitCode = exitCode;
        this.tone = tone;
        this.meaning = meaning;
    }

    /** What the command ends with. */
    public int exitCode() {
        return exitCode;
    }

    public Tone tone() {
        return tone;
    }

    /** As people read it: "NOT COMPLETED". */
    public String word() {
        return name().replace('_', ' ');
    }

    /** What it says of a command, in the middle of a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether gates were asked, or would have been: what was measured describes the subject. */
    public boolean isJudgement() {
        return compareTo(FAIL) >= 0;
    }

    /** What one gate says. */
    public static Outcome of(Verdict verdict) {
        return switch (verdict.consequence()) {
            case PASS -> PASS;
            case WARN -> WARN;
            case FAIL -> FAIL;
        };
    }

    /** Of all together; {@link #NO_GATES} when there are none. */
    public static Outcome worst(Collection<Outcome> all) {
        return all.stream().min(Comparator.naturalOrder()).orElse(NO_GATES);
    }

    public Outcome or(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** What a command that ended with this code says; 0 is {@link #PASS}. Empty when no command of ours ends with it. */
    public static Optional<Outcome> ofExitCode(int code) {
        return code == PASS.exitCode
                ? Optional.of(PASS)
                : Arrays.stream(values()).filter(each -> each.exitCode == code).findFirst();
    }
}
