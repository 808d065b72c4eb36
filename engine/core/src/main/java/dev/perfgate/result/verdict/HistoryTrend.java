package dev.perfgate.result.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a figure, or several, stand to all runs before. */
public sealed interface HistoryTrend {
    /** What it is. */
    enum Kind {
        STEADY,
        TOO_SHORT,
        GONE,
        OUTLIER,
        SHIFTED,
        RECOVERED
    }

    Kind kind();

    /**
     * No change.
     *
     * @param runs how many there are with this one
     * @param leastDetectable the smallest change that 6 runs would show with a probability of 90 %, of the figure where it is smallest;
     *     NaN where none is sure to show so soon
     * @param ofTheirOwn whether the run as a whole changed, which is told beside
     */
    record Steady(
            List<JudgedFigure> figures, int runs, double leastDetectable, double mostDetectable, boolean ofTheirOwn)
            implements HistoryTrend {
        @Override
        public Kind kind() {
            return Kind.STEADY;
        }

        public Steady {
            figures = List.copyOf(figures);
        }
    }

    /** Too few runs, of so many that are needed. */
    record TooShort(List<JudgedFigure> figures, int runs, int needed) implements HistoryTrend {
        @Override
        public Kind kind() {
            return Kind.TOO_SHORT;
        }

        public TooShort {
            figures = List.copyOf(figures);
        }
    }

    /** What the run before had and this one has not. */
    record Gone(List<JudgedFigure> figures, RunReference lastSeen) implements HistoryTrend {
        @Override
        public Kind kind() {
            return Kind.GONE;
        }

        public Gone {
            figures = List.copyOf(figures);
        }
    }

    /**
     * The run alone is bad; one is no proof.
     *
     * @param sigmas by how many standard deviations
     * @param sigma one of them, as a share
     * @param inARow how many such runs there are up to this one
     * @param confirmedBy the run before, where it was of the same source on another machine, and as bad
     */
    record Outlier(double sigmas, double sigma, int inARow, Optional<RunReference> confirmedBy, Rule rule)
            implements HistoryTrend {
        @Override
        public Kind kind() {
            return Kind.OUTLIER;
        }
    }

    /**
     * The level changed.
     *
     * @param oldLevel in the figure's unit; 0 for one that has no logarithm
     * @param before the last run of the old level
     * @param since the first run of the new one
     * @param improved the first run of an improvement that is lost again, where the course tells of one
     * @param runsUntilAlarm after how many more such runs it is proved; empty where the course does not ask, or nothing is known
     * @param differences in what these two differ besides: "the CPU differs: …"
     */
    record Shifted(
            ShiftState course,
            double oldLevel,
            double newLevel,
            boolean worse,
            RunReference before,
            RunReference since,
            Optional<RunReference> improved,
            OptionalInt runsUntilAlarm,
            ShiftEvidence evidence,
            Rule rule,
            String differences)
            implements HistoryTrend {
        @Override
        public Kind kind() {
            return Kind.SHIFTED;
        }

        /** The same, whose improvement before is known. */
        public Shifted improved(Optional<RunReference> run) {
            return new Shifted(
                    course, oldLevel, newLevel, worse, before, since, run, runsUntilAlarm, evidence, rule, differences);
        }

        /** The same, of which it is known when it is proved. */
        public Shifted runsUntilAlarm(OptionalInt runs) {
            return new Shifted(
                    course, oldLevel, newLevel, worse, before, since, improved, runs, evidence, rule, differences);
        }

        /** The same, to another level. */
        public Shifted newLevel(double level) {
            return new Shifted(
                    course,
                    oldLevel,
                    level,
                    worse,
                    before,
                    since,
                    improved,
                    runsUntilAlarm,
                    evidence,
                    rule,
                    differences);
        }
    }

    /** What is said of a changed level. */
    enum ShiftState {
        NEW,
        /** It was told of before, and still is so. */
        LASTING,
        /** The newest run lies near the old level again; a few such runs end the change. */
        RETURNING,
        /** The newest runs are worse, and too few to prove it. */
        MOUNTING,
        /** Worse than the runs before, but back where the level was before it improved. */
        BACK,
        /** Worse only beside the run's other figures, which got better. */
        RELATIVE,
        /** It has become the level, and nobody fixed or accepted it. */
        UNACCEPTED
    }

    /** A change is over. */
    record Recovered(RunReference since) implements HistoryTrend {
        @Override
        public Kind kind() {
            return Kind.RECOVERED;
        }
    }

    /**
     * The rule that judged.
     *
     * @param sensitivity "balanced"
     * @param alpha the allowed chance of a false alarm
     * @param smallestEffect the smallest relative change that counts
     */
    record Rule(String sensitivity, double alpha, double smallestEffect) {}

    /**
     * What speaks for a change of level.
     *
     * @param strength the exact rank p; of a clipped sum, its sigmas
     */
    record ShiftEvidence(Test test, int newRuns, int referenceRuns, double strength) {
        /** How it was found. */
        public enum Test {
            RANK,
            ALL_ABOVE,
            CLIPPED_SUM,
            DRIFT
        }
    }
}
