package dev.perfgate.demo;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Decides whether and when the n-th request is answered well. A pure function of seed and n, so that a run is repeatable
 * whatever thread a request comes on.
 */
final class AnswerPacing {
    private final DemoOptions options;

    AnswerPacing(DemoOptions options) {
        this.options = options;
    }

    /** What falls to one request: a failure or not, and its delay in nanoseconds. */
    record Lot(boolean fails, long delay) {
        static final Lot NONE = new Lot(false, 0);
    }

    Lot lot(long number, double work) {
        RandomGenerator random = new SplittableRandom(options.seed() * 0x9E3779B97F4A7C15L + number);
        boolean fails = random.nextDouble() < options.errorRate();
        return new Lot(fails, Math.round(options.delay().sample(random) * work));
    }

    /** When (ns since the start) a request is answered: at the end of the stall that it or its answer meets. */
    long answerAt(long arrival, long delay) {
        long release = options.stall().releaseAt(arrival);
        return release > arrival ? release : options.stall().releaseAt(arrival + delay);
    }
}
