package dev.perfgate.load;

import dev.perfgate.load.LoadProgress.Counts;
import dev.perfgate.result.Progress;
import java.time.Duration;
import java.util.Map;

/** The progress of loads for tests. */
public final class LiveLoad {
    private LiveLoad() {}

    public static Progress of(
            Duration elapsed,
            Duration planned,
            long requests,
            long failures,
            long dropped,
            double rate,
            double p95,
            long users) {
        Map<LoadSeries, Double> newest =
                Map.of(LoadSeries.RATE, rate, LoadSeries.RESPONSE_TIME_P95, p95, LoadSeries.USERS, (double) users);
        return LoadProgress.of(
                elapsed,
                planned,
                new Counts(requests, failures, dropped),
                -1,
                series -> newest.getOrDefault(series, Double.NaN));
    }
}
