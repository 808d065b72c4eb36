package dev.perfgate.gate.effect;

import java.util.OptionalInt;

/**
 * The patience with a gate that cannot decide, run after run.
 *
 * @param failsAfter how many undecided runs in a row make it fail; empty where it only ever warns
 */
public record UndecidedRule(OptionalInt failsAfter) {
    /** So many undecided runs in a row lead the summary. */
    static final int LEADS_AFTER = 5;

    private static final int MOST = 10_000;

    /** It fails with the 20th. */
    public static final UndecidedRule USUAL = after(20);

    /** It only warns. */
    public static final UndecidedRule WARN = new UndecidedRule(OptionalInt.empty());

    /** It fails at once. */
    public static final UndecidedRule FAIL = after(1);

    public UndecidedRule {
        if (failsAfter.isPresent() && (failsAfter.getAsInt() < 1 || failsAfter.getAsInt() > MOST)) {
            throw new IllegalArgumentException("must be from 1 to " + MOST + " runs, but is " + failsAfter.getAsInt());
        }
    }

    public static UndecidedRule after(int runs) {
        return new UndecidedRule(OptionalInt.of(runs));
    }

    boolean fails(int inARow) {
        return failsAfter.isPresent() && inARow >= failsAfter.getAsInt();
    }

    boolean leads(int inARow) {
        return inARow >= LEADS_AFTER || fails(inARow);
    }

    /** As a gate's line says it: "warn", "fail", "after 10". */
    public String written() {
        if (failsAfter.isEmpty()) {
            return "warn";
        }
        return failsAfter.getAsInt() == 1 ? "fail" : "after " + failsAfter.getAsInt();
    }
}
