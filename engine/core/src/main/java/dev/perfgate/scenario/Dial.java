package dev.perfgate.scenario;

import dev.perfgate.unit.Unit;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

/**
 * Something that can be turned while an execution lasts, such as its users. What turns it (a stop rule, a page, a search for the
 * capacity, another scenario) need not know the type.
 *
 * @param name the word for it: {@code users}, {@code rate}, {@code agents}, {@code paused}
 * @param least the lowest value it takes
 * @param most the highest
 * @param position where it stands; may be asked from any thread
 * @param turning takes a value of the range; from any thread, and without waiting for its effect
 */
public record Dial(String name, Unit unit, double least, double most, DoubleSupplier position, DoubleConsumer turning) {
    /** Whether nothing new begins for the time being: 0 or 1. */
    public static final String PAUSED = "paused";

    public Dial {
        if (!(least <= most)) {
            throw new IllegalArgumentException(name + " from " + least + " to " + most);
        }
    }

    /** A dial that is off (0) or on (1). */
    public static Dial onOff(String name, DoubleSupplier position, DoubleConsumer turning) {
        return new Dial(name, Unit.COUNT, 0, 1, position, turning);
    }

    public double value() {
        return position.getAsDouble();
    }

    /**
     * Turns it.
     *
     * @throws IllegalArgumentException when the value is out of its range
     */
    public void turn(double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("'" + name + "' is from " + unit.format(least) + " to "
                    + unit.format(most) + ", not " + unit.format(value));
        }
        turning.accept(value);
    }
}
