package dev.perfgate.load;

import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How many users, or how many iterations a second, over time. */
public sealed interface LoadLevel {
    /** When it ends; {@link LoadModel#UNLIMITED} for never. */
    Duration duration();

    double highest();

    /** The same as what a load follows; it may go on after the end. */
    LoadCurve curve();

    /**
     * Always the same, once it is reached.
     *
     * @param spawnRate by how many it grows in a second, beginning at 1; infinite for all at once
     */
    record Steady(double level, double spawnRate, Duration duration) implements LoadLevel {
        public Steady {
            if (!(level > 0) || !(spawnRate > 0) || duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException(
                        "level " + level + ", spawn rate " + spawnRate + ", duration " + duration);
            }
        }

        @Override
        public double highest() {
            return level;
        }

        /** The first user comes at once, and every further one after 1 / spawn rate. */
        @Override
        public LoadCurve curve() {
            Stage steady = new Stage(duration, level, true);
            if (level <= 1 || Double.isInfinite(spawnRate)) {
                return LoadCurve.of(List.of(steady));
            }
            double reached = Math.min(level, 1 + Math.floor(spawnRate * Durations.toSeconds(LoadModel.UNLIMITED)));
            Duration growing = Duration.ofNanos(Math.max(1, Math.round((reached - 1) / spawnRate * 1e9)));
            return LoadCurve.startingAt(1, List.of(new Stage(growing, reached, false), steady));
        }
    }

    /** One stage after the other; before the first one there is nothing. */
    record Staged(List<Stage> stages) implements LoadLevel {
        public Staged {
            stages = List.copyOf(stages);
            if (stages.stream().allMatch(stage -> stage.level() == 0)) {
                throw new IllegalArgumentException("no stage with a load: " + stages);
            }
        }

        @Override
        public Duration duration() {
            return stages.stream().map(Stage::duration).reduce(Duration.ZERO, Duration::plus);
        }

        @Override
        public double highest() {
            return stages.stream().mapToDouble(Stage::level).max().orElse(0);
        }

        @Override
        public LoadCurve curve() {
            return LoadCurve.of(stages);
        }

        String description() {
            return stages.stream().map(Stage::description).collect(Collectors.joining(", ", "stages [", "]"));
        }
    }
}
