package dev.perfgate.result.verdict;

import dev.perfgate.result.verdict.JudgedFigure.JudgedStage;
import dev.perfgate.unit.Decimals;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The reference that a figure was judged against. */
public sealed interface Against {
    /** What it is. */
    enum Kind {
        NOTHING,
        UNFIT,
        LIMIT,
        LEVELS,
        BASELINE,
        HISTORY,
        HIGHEST,
        NO_STAGE,
        GROWTH,
        LASTING,
        SAMPLES
    }

    Kind kind();

    /** Id of the run that stands for what the figure was compared with; empty where it was compared with none. */
    default String run() {
        return "";
    }

    /** What is said of one stage, where no figure says of which. */
    default Against in(JudgedStage stage) {
        return this;
    }

    /**
     * Nothing could be held against anything.
     *
     * @param why one clause for people
     */
    record Nothing(String why, String run) implements Against {
        @Override
        public Kind kind() {
            return Kind.NOTHING;
        }

        public Nothing(String why) {
            this(why, "");
        }

        @Override
        public Against in(JudgedStage stage) {
            return new Nothing(why + ", " + stage.place(), run);
        }
    }

    /**
     * Something of another kind than the figure.
     *
     * @param what it is: "5 ms"
     * @param needed what the gate should give: "a rate, such as 500/s"
     */
    record Unfit(String what, String needed) implements Against {
        @Override
        public Kind kind() {
            return Kind.UNFIT;
        }
    }

    /** A limit, which a ratchet may have tightened. */
    record FixedLimit(Limit limit, Optional<Tightening> tightened) implements Against {
        @Override
        public Kind kind() {
            return Kind.LIMIT;
        }

        public FixedLimit(Limit limit) {
            this(limit, Optional.empty());
        }
    }

    /**
     * How a ratchet tightened a limit.
     *
     * @param margin as a share, beyond what three runs in a row held
     * @param until the last of these runs
     */
    record Tightening(Limit written, double margin, RunReference until) {
        /** "the ratchet tightened 200 ms to 10 % above what three runs in a row held, up to run …". */
        public String text(Limit limit, Unit unit) {
            String side = limit.operator() == Operator.AT_MOST ? "above" : "below";
            return "the ratchet tightened " + written.text(unit) + " to " + Shares.text(margin) + " " + side
                    + " what three runs in a row held, up to " + until.text();
        }
    }

    /**
     * A limit on the highest figure of all stages in which a condition holds.
     *
     * @param conditionFigure the figure that the condition is on
     * @param conditionUnit its unit
     */
    record Highest(Limit limit, JudgedFigure conditionFigure, Limit condition, Unit conditionUnit) implements Against {
        @Override
        public Kind kind() {
            return Kind.HIGHEST;
        }
    }

    /**
     * A condition that holds in none of the stages; the figure is that of the first.
     *
     * @param stages how many there are
     */
    record NoStage(int stages, Limit condition) implements Against {
        @Override
        public Kind kind() {
            return Kind.NO_STAGE;
        }
    }

    /** Limits of one operator, the most demanding first. */
    record Levels(List<NamedLimit> levels) implements Against {
        @Override
        public Kind kind() {
            return Kind.LEVELS;
        }

        public Levels {
            levels = List.copyOf(levels);
        }
    }

    /** @param name "target", "acceptable", "critical" */
    record NamedLimit(String name, Limit limit) {}

    /**
     * The growth of a series over time.
     *
     * @param per the unit of time of limit and figure
     * @param seconds how long it was watched
     * @param first the first value
     */
    record Growth(Limit limit, Unit per, double seconds, double first, double last) implements Against {
        @Override
        public Kind kind() {
            return Kind.GROWTH;
        }
    }

    /**
     * A limit that must not be kept beyond for long.
     *
     * @param condition what must not hold
     * @param lastingSeconds for so long
     * @param held the stretch in which it did hold so long; empty where it never did
     * @param longestSeconds how long it held at most
     * @param extremeSecond the end of the interval of the worst figure, which is the judged one
     */
    record Lasting(
            Limit condition, double lastingSeconds, Optional<Stretch> held, double longestSeconds, double extremeSecond)
            implements Against {
        @Override
        public Kind kind() {
            return Kind.LASTING;
        }
    }

    /** In seconds from the run's start. */
    record Stretch(double fromSecond, double toSecond) {}

    /**
     * The same figure of another run, or the median of several.
     *
     * @param place how the baseline was named: "previous", "perf/base.json"
     * @param runs how many there are
     * @param newest the newest of them
     * @param run id of the one whose figure is nearest to their median
     * @param value in the figure's unit
     */
    record Baseline(String place, int runs, RunReference newest, String run, double value, Allowance allowed, Fit fit)
            implements Against {
        @Override
        public Kind kind() {
            return Kind.BASELINE;
        }

        /** "(baseline previous: run 3f2a91bc of …)". */
        public static String origin(String place, int runs, RunReference newest) {
            return "(baseline " + place + ": " + (runs == 1 ? "" : runs + " runs up to ") + newest.text() + ")";
        }
    }

    /** How a figure stands to what is allowed. */
    enum Fit {
        WITHIN,
        /** Beyond, on the better side. */
        BETTER,
        BEYOND
    }

    /**
     * How far a figure may lie from its baseline.
     *
     * @param basis of what the quantity is
     */
    record Allowance(Basis basis, Quantity quantity) {
        /** "10 %", "20 ms", "0.1 % points". */
        public String text() {
            return Decimals.text(BigDecimal.valueOf(quantity.value()), quantity.unit())
                    + (basis == Basis.POINTS ? " points" : "");
        }

        /** Of what the quantity is. */
        public enum Basis {
            /** A share of the baseline. */
            RELATIVE,
            /** A difference in the figure's own unit. */
            ABSOLUTE,
            /** A difference between two shares. */
            POINTS
        }
    }

    /**
     * All runs before.
     *
     * @param run id of the newest run of the level that was compared with; empty where no level is told of
     */
    record History(HistoryTrend trend, String run) implements Against {
        @Override
        public Kind kind() {
            return Kind.HISTORY;
        }

        public History(HistoryTrend trend) {
            this(trend, "");
        }
    }

    /**
     * Samples of a baseline, taken in turn with those of the figure.
     *
     * @param pairs of runs
     * @param value the baseline's median
     * @param smallestEffect the smallest relative change that matters
     */
    record Samples(int pairs, double value, double smallestEffect, Conclusion decision) implements Against {
        @Override
        public Kind kind() {
            return Kind.SAMPLES;
        }

        /** The decision that the samples allow. */
        public enum Conclusion {
            REGRESSION,
            IMPROVEMENT,
            EQUIVALENT,
            INCONCLUSIVE
        }
    }
}
