package dev.perfgate.http;

import dev.perfgate.measure.TimelineBuilder.Track;
import dev.perfgate.measure.Totals;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Validity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether the load generator kept up, so that the figures are the subject's and not its own. */
final class GeneratorHealth {
    private static final double SATURATED = 0.95;

    List<Event> events() {
        return List.of();
    }

    Validity judge(Totals totals) {
        List<String> reasons = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        double[] cpu = totals.timeline().values(Track.GENERATOR_CPU);
        long saturated = Arrays.stream(cpu).filter(share -> share >= SATURATED).count();
        if (saturated * 2 > cpu.length) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the load generator was busy to at least %.0f %% in %d of %d seconds",
                    SATURATED * 100,
                    saturated,
                    cpu.length));
        }
        return new Validity(reasons, warnings);
    }
}
