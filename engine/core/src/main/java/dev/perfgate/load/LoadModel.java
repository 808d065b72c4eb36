package dev.perfgate.load;

import java.time.Duration;
import java.util.List;

/** How a load arises. */
public sealed interface LoadModel {
    /** So long that nothing lasts longer. */
    Duration UNLIMITED = Duration.ofNanos(Long.MAX_VALUE / 4);

    /** How many users, or which rate, over time. */
    LoadLevel level();

    /** After how many iterations in all the load ends; {@link Long#MAX_VALUE} for no such end. */
    long iterations();

    /** One line for people: "50 users for 30s". */
    String summary();

    /** Everything that makes two loads comparable, always in the same words; not for people. */
    String description();

    /** The stages one by one; none of a load that is always the same. */
    List<StageStart> stageStarts();

    /** The stretches of the load that have figures of their own; none where it has but one. */
    List<PhaseStart> phaseStarts();

    /** How long new iterations are started; {@link #UNLIMITED} when a number of iterations ends the load. */
    default Duration duration() {
        return level().duration();
    }

    /**
     * A stage begins.
     *
     * @param at since the load's start
     * @param text for people: "0 to 200 users in 1m 00s"
     */
    record StageStart(Duration at, String text) {}

    /**
     * A stretch of the load begins.
     *
     * @param steady whether there is a load, and its level stays the same
     */
    record PhaseStart(StageStart stage, boolean steady) {}

    /** Virtual users, each of which starts its next iteration when the last one has ended and it has thought. */
    record Closed(LoadLevel level, long iterations) implements LoadModel {
        public Closed {
            if (iterations < 1 || !isWhole(level)) {
                throw new IllegalArgumentException("users " + level + ", iterations " + iterations);
            }
        }

        private static boolean isWhole(LoadLevel level) {
            return level.curve().pieces().stream()
                    .allMatch(piece -> Math.rint(piece.from()) == piece.from() && Math.rint(piece.to()) == piece.to());
        }

        /** The most users that there are at a time. */
        public int mostUsers() {
            return (int) level.highest();
        }

        @Override
        public String summary() {
            return LoadWords.USERS.summary(level, "", iterations);
        }

        @Override
        public List<StageStart> stageStarts() {
            return LoadWords.USERS.starts(level);
        }

        @Override
        public List<PhaseStart> phaseStarts() {
            return LoadWords.USERS.phases(level);
        }

        @Override
        public String description() {
            String users = level instanceof LoadLevel.Steady steady
                    ? "users " + mostUsers() + ", spawn rate " + steady.spawnRate()
                    : ((LoadLevel.Staged) level).description();
            return "closed, " + users + ", duration " + duration() + ", iterations " + iterations;
        }
    }

    /**
     * Iterations that start by schedule, whether or not the earlier ones have ended.
     *
     * @param level iterations per second
     * @param poisson whether the gaps between starts are exponentially distributed instead of equal
     * @param maxInFlight how many iterations may be running; one that would be more is dropped, and counted
     * @param connections opened before the load begins
     */
    record Open(LoadLevel level, boolean poisson, int maxInFlight, int connections, long iterations)
            implements LoadModel {
        public Open {
            if (maxInFlight < 1 || connections < 0 || iterations < 1) {
                throw new IllegalArgumentException(
                        "max in flight " + maxInFlight + ", connections " + connections + ", iterations " + iterations);
            }
        }

        @Override
        public String summary() {
            return LoadWords.RATE.summary(level, poisson ? " arriving at random" : " arriving", iterations);
        }

        @Override
        public List<StageStart> stageStarts() {
            return LoadWords.RATE.starts(level);
        }

        @Override
        public List<PhaseStart> phaseStarts() {
            return LoadWords.RATE.phases(level);
        }

        @Override
        public String description() {
            String rate = level instanceof LoadLevel.Staged staged ? staged.description() : "rate " + level.highest();
            return "open, " + rate + ", poisson " + poisson + ", max in flight " + maxInFlight + ", connections "
                    + connections + ", duration " + duration() + ", iterations " + iterations;
        }
    }
}
