package dev.perfgate.jenkins.page;

import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.record.VerdictSummary;
import dev.perfgate.report.model.Tone;
import dev.perfgate.result.verdict.Verdict.Consequence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The standing of runs in one word: the worst of their verdicts and endings, mildest first. */
public enum Standing {
    NO_GATES(Tone.NEUTRAL),
    PASS(Tone.GOOD),
    WARN(Tone.CAUTION),
    FAIL(Tone.BAD);

    private final Tone tone;

    Standing(Tone tone) {
        this.tone = tone;
    }

    public static Standing of(List<RunSummary> runs) {
        return runs.stream().map(Standing::of).max(Comparator.naturalOrder()).orElse(NO_GATES);
    }

    public static Standing of(RunSummary run) {
        if (!run.getProblem().isEmpty()) {
            return FAIL;
        }
        return run.getVerdicts().stream()
                .map(Standing::of)
                .max(Comparator.naturalOrder())
                .orElse(NO_GATES);
    }

    /** A verdict that somebody chose only to note is no less of a verdict. */
    public static Standing of(VerdictSummary verdict) {
        Consequence consequence = Consequence.valueOf(verdict.getConsequence());
        if (verdict.getEffect() == Effect.FAILURE || consequence == Consequence.FAIL) {
            return FAIL;
        }
        return verdict.getEffect() == Effect.UNSTABLE || consequence == Consequence.WARN ? WARN : PASS;
    }

    /** As people read it. */
    public String getWord() {
        return name().replace('_', ' ');
    }

    /** The class of our styles that shows it. */
    public String getTone() {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** The class of Jenkins' own styles that colours a text as {@link #getTone} does. */
    public String getColour() {
        return switch (tone) {
            case GOOD -> "jenkins-!-success-color";
            case CAUTION -> "jenkins-!-warning-color";
            case BAD -> "jenkins-!-error-color";
            case NEUTRAL -> "jenkins-!-text-color-secondary";
        };
    }

    /** So that colour alone never tells it. */
    public String getSign() {
        return tone.sign();
    }
}
