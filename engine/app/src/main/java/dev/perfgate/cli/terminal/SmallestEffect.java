package dev.perfgate.cli.terminal;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import dev.perfgate.unit.UnitException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The option {@code --at-least}. */
public final class SmallestEffect {
    private SmallestEffect() {}

    /** As a share; empty if the option was not given, or is a problem. */
    public static OptionalDouble read(@Nullable String option, Problems problems) {
        if (option == null) {
            return OptionalDouble.empty();
        }
        try {
            Quantity smallest = Quantity.parse(option);
            if (smallest.unit() == Unit.PERCENT && smallest.value() > 0) {
                return OptionalDouble.of(smallest.in(Unit.RATIO));
            }
        } catch (UnitException e) {
            // The same answer as to a quantity of another kind.
        }
        problems.add(
                Mark.ofOption("--at-least"), "'" + option + "' is not a percentage above 0", "write for example 5 %");
        return OptionalDouble.empty();
    }
}
