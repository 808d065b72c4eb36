package dev.perfgate.result.verdict;

import java.util.Arrays;
import java.util.Optional;

/** How a figure must stand to its limit. Compares exactly: nothing is rounded, and nothing holds for NaN. */
public enum Operator {
    LESS("<", "limit", "at the limit, must be below it") {
        @Override
        public boolean holds(double value, double limit) {
            return value < limit;
        }
    },
    AT_MOST("<=", "limit", "at the limit") {
        @Override
        public boolean holds(double value, double limit) {
            return value <= limit;
        }
    },
    GREATER(">", "minimum", "at the minimum, must be above it") {
        @Override
        public boolean holds(double value, double limit) {
            return value > limit;
        }
    },
    AT_LEAST(">=", "minimum", "at the minimum") {
        @Override
        public boolean holds(double value, double limit) {
            return value >= limit;
        }
    },
    EQUAL("==", "expected", "as expected") {
        @Override
        public boolean holds(double value, double limit) {
            return value == limit;
        }
    },
    NOT_EQUAL("!=", "expected other than", "must not be that") {
        @Override
        public boolean holds(double value, double limit) {
            return value < limit || value > limit;
        }
    };

    private final String symbol;
    private final String limitWord;
    private final String whenEqual;

    Operator(String symbol, String limitWord, String whenEqual) {
        this.symbol = symbol;
        this.limitWord = limitWord;
        this.whenEqual = whenEqual;
    }

    public abstract boolean holds(double value, double limit);

    public String symbol() {
        return symbol;
    }

    /** The operator that holds where this one does not. */
    public Operator negated() {
        return switch (this) {
            case LESS -> AT_LEAST;
            case AT_MOST -> GREATER;
            case GREATER -> AT_MOST;
            case AT_LEAST -> LESS;
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
        };
    }

    /** How a sentence says it: "above 2 s". */
    public String phrase() {
        return switch (this) {
            case LESS -> "below";
            case AT_MOST -> "at most";
            case GREATER -> "above";
            case AT_LEAST -> "at least";
            case EQUAL -> "equal to";
            case NOT_EQUAL -> "other than";
        };
    }

    /** What the value at the right is called in a reason: "limit", "minimum", "expected". */
    public String limitWord() {
        return limitWord;
    }

    /** How a reason says that figure and limit are the same. */
    public String whenEqual() {
        return whenEqual;
    }

    /** The operator of this symbol; {@code =}, {@code ===}, {@code ≤}, {@code ≥} and {@code ≠} are accepted too. */
    public static Optional<Operator> ofSymbol(String symbol) {
        return switch (symbol) {
            case "=", "===" -> Optional.of(EQUAL);
            case "≠" -> Optional.of(NOT_EQUAL);
            case "≤" -> Optional.of(AT_MOST);
            case "≥" -> Optional.of(AT_LEAST);
            default ->
                Arrays.stream(values())
                        .filter(operator -> operator.symbol.equals(symbol))
                        .findFirst();
        };
    }
}
