package dev.perfgate.api;

import java.time.Duration;
import java.util.Map;

/**
 * A part of a load that changes over time, for {@link HttpScenario#stages}: the load goes evenly from the level before (0 at the
 * start) to this one.
 */
public final class Stage {
    private final Settings settings;

    private Stage(Settings settings) {
        this.settings = settings;
    }

    /** Closed load: so many virtual users at its end. */
    public static Stage users(int users, Duration duration) {
        return new Stage(Settings.none().with("duration", duration).with("users", users));
    }

    /** Open load: so many iterations a second at its end. */
    public static Stage rate(double perSecond, Duration duration) {
        return new Stage(Settings.none().with("duration", duration).with("rate", perSecond));
    }

    /** It jumps to its level at once, and stays; at level 0 it is a pause. */
    public Stage step() {
        return new Stage(settings.with("step", true));
    }

    Map<String, Object> document() {
        return settings.document();
    }
}
