package dev.perfgate.scenario;

import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Unit;
import java.time.Duration;

/** How a load arises. */
public sealed interface LoadModel {
    /** How long new iterations are started; {@link #UNLIMITED} when a number of iterations ends the load. */
    Duration duration();

    /** After how many iterations in all the load ends; {@link Long#MAX_VALUE} for no such end. */
    long iterations();

    /** One line for people: "50 users for 30s". */
    String summary();

    /** Everything that makes two loads comparable, always in the same words; not for people. */
    String description();

    Duration UNLIMITED = Duration.ofNanos(Long.MAX_VALUE / 4);

    /**
     * Virtual users, each of which starts its next iteration when the last one has ended and it has thought: how
     * long is a matter of what the users do.
     *
     * @param spawnRate users started per second; infinite for all at once
     */
    record Closed(int users, double spawnRate, Duration duration, long iterations) implements LoadModel {
        public Closed {
            if (users < 1 || !(spawnRate > 0) || iterations < 1) {
                throw new IllegalArgumentException(
                        "users " + users + ", spawn rate " + spawnRate + ", iterations " + iterations);
            }
        }

        @Override
        public String summary() {
            return counted(users, "user") + end(duration, iterations);
        }

        @Override
        public String description() {
            return "closed, users " + users + ", spawn rate " + spawnRate + ", duration " + duration + ", iterations "
                    + iterations;
        }
    }

    /**
     * Iterations that start by schedule, whether or not the earlier ones have ended.
     *
     * @param rate iterations per second
     * @param poisson whether the gaps between starts are exponentially distributed instead of equal
     * @param maxInFlight how many iterations may be running; one that would be more is dropped, and counted
     * @param connections opened before the load begins
     */
    record Open(double rate, boolean poisson, int maxInFlight, int connections, Duration duration, long iterations)
            implements LoadModel {
        public Open {
            if (!(rate > 0) || maxInFlight < 1 || connections < 0 || iterations < 1) {
                throw new IllegalArgumentException("rate " + rate + ", max in flight " + maxInFlight + ", connections "
                        + connections + ", iterations " + iterations);
            }
        }

        @Override
        public String summary() {
            return Unit.PER_SECOND.format(rate) + " arriving" + (poisson ? " at random" : "")
                    + end(duration, iterations);
        }

        @Override
        public String description() {
            return "open, rate " + rate + ", poisson " + poisson + ", max in flight " + maxInFlight + ", connections "
                    + connections + ", duration " + duration + ", iterations " + iterations;
        }
    }

    private static String end(Duration duration, long iterations) {
        boolean endless = duration.equals(UNLIMITED);
        if (iterations == Long.MAX_VALUE) {
            return endless ? "" : " for " + Durations.format(duration);
        }
        return " for " + counted(iterations, "iteration") + (endless ? "" : ", at most " + Durations.format(duration));
    }

    private static String counted(long number, String one) {
        return Unit.COUNT.format(number) + " " + one + (number == 1 ? "" : "s");
    }
}
