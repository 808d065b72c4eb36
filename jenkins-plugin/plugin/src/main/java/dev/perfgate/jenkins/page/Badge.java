package dev.perfgate.jenkins.page;

import dev.perfgate.result.Outcome;
import java.util.Locale;

/** An outcome as views show it. */
public record Badge(Outcome outcome) {
    /** As people read it. */
    public String getWord() {
        return outcome.word();
    }

    /** The class of our styles that shows it. */
    public String getTone() {
        return outcome.tone().name().toLowerCase(Locale.ROOT);
    }

    /** The class of Jenkins' own styles that colours a text as {@link #getTone} does. */
    public String getColour() {
        return switch (outcome.tone()) {
            case GOOD -> "jenkins-!-success-color";
            case CAUTION -> "jenkins-!-warning-color";
            case BAD -> "jenkins-!-error-color";
            case NEUTRAL -> "jenkins-!-text-color-secondary";
        };
    }

    /** So that colour alone never tells it. */
    public String getSign() {
        return outcome.tone().sign();
    }
}
