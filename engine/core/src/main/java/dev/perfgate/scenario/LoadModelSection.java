package dev.perfgate.scenario;

import dev.perfgate.config.Section;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import dev.perfgate.unit.UnitException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the load model of a scenario: {@code users} for a closed one, {@code arrivalRate} for an open one. */
public final class LoadModelSection {
    private static final int MOST = 10_000_000;
    private static final double SECONDS_IN_FLIGHT = 2;
    /** What one loopback or client address can hold open to one server, less what the system itself needs. */
    private static final int MOST_WARM_CONNECTIONS = 20_000;

    private static final List<String> ONLY_CLOSED = List.of("users", "spawnRate", "thinkTime", "pacing");
    private static final List<String> ONLY_OPEN = List.of("arrivals", "maxInFlight", "connections");

    private final Section section;

    private LoadModelSection(Section section) {
        this.section = section;
    }

    /** The load model that the section describes; problems are recorded in it. */
    public static Optional<LoadModel> read(Section section) {
        return new LoadModelSection(section).read();
    }

    private Optional<LoadModel> read() {
        boolean open = section.has("arrivalRate");
        refuse(open ? ONLY_CLOSED : ONLY_OPEN, open);
        // Without an end the rest is read all the same: its keys are known, and its problems come with this one.
        boolean ends = hasEnd();
        Optional<LoadModel> load = open ? open(end()) : Optional.of(closed(end()));
        return load.filter(complete -> ends);
    }

    private record End(Duration duration, long iterations) {}

    private boolean hasEnd() {
        boolean ends = section.has("duration") || section.has("iterations");
        if (!ends) {
            section.problem("duration", "a load needs an end", "add 'duration: 30s' or 'iterations: 1000'");
        }
        return ends;
    }

    private End end() {
        OptionalInt iterations = section.wholeNumber("iterations", 1, Integer.MAX_VALUE);
        return new End(
                section.duration("duration", LoadModel.UNLIMITED),
                iterations.isPresent() ? iterations.getAsInt() : Long.MAX_VALUE);
    }

    private LoadModel closed(End end) {
        int users = section.wholeNumber("users", 1, 1, MOST);
        double spawnRate = rate("spawnRate").orElse(Double.POSITIVE_INFINITY);
        return new LoadModel.Closed(users, spawnRate, end.duration(), end.iterations());
    }

    private Optional<LoadModel> open(End end) {
        Arrivals arrivals = section.choice("arrivals", Arrivals.CONSTANT);
        OptionalInt maxInFlight = section.wholeNumber("maxInFlight", 1, MOST);
        OptionalInt connections = section.wholeNumber("connections", 0, MOST);
        return rate("arrivalRate").map(rate -> {
            int twoSeconds = (int) Math.min(MOST, Math.ceil(rate * SECONDS_IN_FLIGHT));
            int inFlight = maxInFlight.orElse(Math.max(twoSeconds, 10));
            int warm = connections.orElse(Math.min(Math.min(twoSeconds, MOST_WARM_CONNECTIONS), inFlight));
            return new LoadModel.Open(
                    rate, arrivals == Arrivals.POISSON, inFlight, warm, end.duration(), end.iterations());
        });
    }

    private enum Arrivals {
        CONSTANT,
        POISSON
    }

    /** A rate above zero, as "500/s" or a bare number per second. */
    private Optional<Double> rate(String key) {
        Optional<String> text = section.string(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Quantity rate = Quantity.parse(text.get());
            boolean fits = rate.unit() == Unit.COUNT || rate.unit().dimension() == Dimension.RATE;
            double perSecond = rate.unit() == Unit.COUNT || !fits ? rate.value() : rate.in(Unit.PER_SECOND);
            if (fits && perSecond > 0 && perSecond <= MOST) {
                return Optional.of(perSecond);
            }
        } catch (UnitException e) {
            // Told below, in the words of this key.
        }
        section.problem(
                key, "'" + key + "' must be a rate above 0, but is '" + text.get() + "'", "write for example '500/s'");
        return Optional.empty();
    }

    private void refuse(List<String> keys, boolean open) {
        for (String key : keys) {
            if (section.has(key)) {
                section.problem(
                        key,
                        "'" + key + "' does not belong to "
                                + (open ? "an open load ('arrivalRate')" : "a closed load ('users')"),
                        open
                                ? "remove it, or replace 'arrivalRate' by 'users'"
                                : "remove it, or add 'arrivalRate: 500/s'");
            }
        }
    }
}
