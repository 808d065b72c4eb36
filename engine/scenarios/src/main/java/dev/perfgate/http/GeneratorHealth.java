package dev.perfgate.http;

import dev.perfgate.result.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Judges whether the load generator kept up, so that the figures are the subject's and not its own.
 *
 * <p>A load with a schedule (arrivals, think time, pacing) that was not kept is another load than the one asked for: the run is
 * invalid. A load that goes as fast as it can is always limited by someone; that it was the generator is a warning, since the
 * figures are still those of this load.
 */
final class GeneratorHealth {
    private static final double SATURATED = 0.95;
    private static final double LATE_MILLIS = 100;
    private static final double LATE_SHARE = 0.1;
    private static final int FEWEST_LATE_SECONDS = 3;
    private static final double MUCH_GC = 0.1;
    private static final double FILES_NEAR_LIMIT = 0.9;
    /** One slow interval, most of all the first, says little: no run is judged by fewer than two of three. */
    private static final int FEWEST_BAD_SECONDS = 2;

    private static final int FEWEST_INTERVALS = 3;

    private final GeneratorRecord generator;
    private final int intervals;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private GeneratorHealth(GeneratorRecord generator) {
        this.generator = generator;
        this.intervals = generator.loopDelaysMillis().size();
    }

    static Validity judge(GeneratorRecord generator) {
        GeneratorHealth health = new GeneratorHealth(generator);
        health.judgeOwnFailures();
        health.judgeCpu();
        health.judgeLateness();
        health.judgeGarbageCollection();
        health.judgeOpenFiles();
        return new Validity(health.reasons, health.warnings);
    }

    private void judgeOwnFailures() {
        generator
                .ownFailures()
                .forEach((message, count) -> reasons.add(String.format(
                        Locale.ROOT,
                        "%,d requests failed at the load generator itself: %s; use fewer connections, or raise the limit",
                        count,
                        message)));
    }

    private void judgeCpu() {
        long known =
                generator.cpuShares().stream().filter(share -> !share.isNaN()).count();
        long saturated = generator.cpuShares().stream()
                .filter(share -> share >= SATURATED)
                .count();
        if (intervals < FEWEST_INTERVALS || saturated < FEWEST_BAD_SECONDS || saturated * 2 <= known) {
            return;
        }
        String busy = String.format(
                Locale.ROOT, "busy to at least %.0f %% in %d of %d seconds", SATURATED * 100, saturated, known);
        if (generator.scheduled()) {
            reasons.add("the load generator could not keep its schedule, it was " + busy
                    + "; lower the load, or give it more cores");
        } else {
            warnings.add("the load generator was the limit, it was " + busy
                    + ": the subject could do more than these figures show");
        }
    }

    private void judgeLateness() {
        double longest = generator.loopDelaysMillis().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        if (longest <= LATE_MILLIS) {
            return;
        }
        long late = lateSeconds();
        boolean often = intervals >= FEWEST_INTERVALS && late >= FEWEST_LATE_SECONDS && late > intervals * LATE_SHARE;
        String text = String.format(
                Locale.ROOT,
                "the load generator paused (> %.0f ms) in %d of %d s, up to %,.0f ms",
                LATE_MILLIS,
                late,
                intervals,
                longest);
        if (often && generator.scheduled()) {
            reasons.add(text + ": it could not keep its schedule; give it more processor time");
        } else {
            warnings.add(text + ": the slowest responses may be its own fault");
        }
    }

    /** A delay is recorded in the interval in which it ended, but spoils all the seconds that it lasted. */
    private long lateSeconds() {
        long seconds = generator.loopDelaysMillis().stream()
                .filter(delay -> delay > LATE_MILLIS)
                .mapToLong(delay -> (long) Math.ceil(delay / 1000))
                .sum();
        return Math.min(seconds, intervals);
    }

    private void judgeGarbageCollection() {
        // Seconds in which nothing else was done have no interval of their own.
        double share = Math.min(1, generator.gcMillis() / (Math.max(1, intervals) * 1000.0));
        if (intervals >= FEWEST_INTERVALS && share > MUCH_GC) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the load generator collected garbage for %.0f %% of the time; give it more memory (-Xmx)",
                    share * 100));
        }
    }

    private void judgeOpenFiles() {
        if (generator.mostOpenFiles() > generator.openFilesLimit() * FILES_NEAR_LIMIT) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the load generator had %,d files and connections open, of %,d that it may have (ulimit -n)",
                    generator.mostOpenFiles(),
                    generator.openFilesLimit()));
        }
    }
}
