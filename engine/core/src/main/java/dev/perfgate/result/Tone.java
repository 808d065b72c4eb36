package dev.perfgate.result;

import dev.perfgate.result.verdict.Verdict;

/** How a statement should strike its reader. Never told by colour alone: each has a sign, too. */
public enum Tone {
    GOOD("✓"),
    CAUTION("!"),
    BAD("✕"),
    NEUTRAL("–");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public static Tone of(Verdict verdict) {
        return switch (verdict.consequence()) {
            case PASS -> GOOD;
            case WARN -> CAUTION;
            case FAIL -> BAD;
        };
    }
}
