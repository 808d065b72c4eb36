package dev.perfgate.changes;

import dev.perfgate.result.Direction;
import java.util.Locale;
import java.util.Optional;

/** The words for the better direction in options and files, including those of other tools. */
public final class DirectionWord {
    public static final String REMEDY = "write lower-is-better or higher-is-better";

    private DirectionWord() {}

    public static Optional<Direction> of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-')) {
            case "lower-is-better",
                    "smaller-is-better",
                    "less-is-better",
                    "higher-is-worse",
                    "lower",
                    "smaller",
                    "less" -> Optional.of(Direction.LOWER);
            case "higher-is-better",
                    "bigger-is-better",
                    "more-is-better",
                    "lower-is-worse",
                    "higher",
                    "bigger",
                    "more" -> Optional.of(Direction.HIGHER);
            default -> Optional.empty();
        };
    }
}
