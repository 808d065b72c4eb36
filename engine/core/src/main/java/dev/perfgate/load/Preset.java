package dev.perfgate.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Loads that go by a name. */
public enum Preset {
    /** A baseline. */
    LIGHT(10, 2, 5),
    /** What production usually has. */
    MEDIUM(50, 10, 10),
    /** The hours with most traffic. */
    HEAVY(200, 20, 15),
    /** All at once far more than usual. */
    SPIKE(500, 100, 5),
    /** {@link #series} one after the other. */
    ALL,
    /** Whatever is given beside it. */
    CUSTOM;

    private final Optional<LoadLevel.Steady> level;

    Preset() {
        level = Optional.empty();
    }

    Preset(int users, int spawnRate, int minutes) {
        level = Optional.of(new LoadLevel.Steady(users, spawnRate, Duration.ofMinutes(minutes)));
    }

    /** What {@link #ALL} consists of, in its order. */
    static List<Preset> series() {
        return List.of(LIGHT, MEDIUM, HEAVY, SPIKE);
    }

    /** The load, if the name says it. */
    Optional<LoadLevel.Steady> level() {
        return level;
    }

    /** As users write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
