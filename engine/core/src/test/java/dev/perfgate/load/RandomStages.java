package dev.perfgate.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Stages of any length and height, for properties that all have. */
public final class RandomStages {
    private RandomStages() {}

    public static List<Stage> ofUsers(RandomGenerator random) {
        return of(random, 300, true);
    }

    public static List<Stage> ofRates(RandomGenerator random) {
        return of(random, 300, false);
    }

    private static List<Stage> of(RandomGenerator random, int highest, boolean whole) {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(Duration.ofNanos(random.nextLong(1, 1_000_000_000L)), 1, random.nextBoolean()));
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            double level = random.nextInt(4) == 0 ? 0 : random.nextDouble(highest);
            Duration duration = Duration.ofNanos(random.nextLong(1, 30_000_000_000L));
            stages.add(new Stage(duration, whole ? Math.rint(level) : level, random.nextBoolean()));
        }
        return stages;
    }
}
