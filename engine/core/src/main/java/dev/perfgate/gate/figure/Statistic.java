package dev.perfgate.gate.figure;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastFigures;
import java.math.BigDecimal;
import java.util.Locale;

/** Which figure of a metric is meant. */
public sealed interface Statistic {
    /** What the history calls it: the same however a gate spells it. */
    String key();

    /** The metric's one figure: a count, a rate, a share. */
    record Single() implements Statistic {
        @Override
        public String key() {
            return PastFigure.SINGLE;
        }
    }

    /** A figure of a distribution. */
    sealed interface OfDistribution extends Statistic {
        /** As gates and reasons call it: "p99.9", "mean". */
        String label();

        double of(Distribution distribution);

        /** Whether that many samples can tell this figure from its neighbours. */
        boolean resolvableFrom(long samples);
    }

    /**
     * The value below which a share of all samples lies.
     *
     * @param rank from 0 to 100
     */
    record Percentile(double rank, String label) implements OfDistribution {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public Percentile {
            if (!(rank >= 0 && rank <= 100)) {
                throw new IllegalArgumentException("a percentile is from 0 to 100, but is " + rank);
            }
        }

        @Override
        public String key() {
            return PastFigures.percentile(rank);
        }

        @Override
        public double of(Distribution distribution) {
            return distribution.percentile(rank);
        }

        /** At least one whole sample must lie beyond it: p99 takes 100 samples. The ends, p0 and p100, take one. */
        @Override
        public boolean resolvableFrom(long samples) {
            BigDecimal exact = BigDecimal.valueOf(rank);
            BigDecimal shareBeyond = exact.min(HUNDRED.subtract(exact));
            return shareBeyond.signum() == 0
                    || shareBeyond.multiply(BigDecimal.valueOf(samples)).compareTo(HUNDRED) >= 0;
        }
    }

    /** Figures that any number of samples has. */
    enum Summary implements OfDistribution {
        MEAN,
        MIN,
        MAX;

        @Override
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String key() {
            return label();
        }

        @Override
        public double of(Distribution distribution) {
            return switch (this) {
                case MEAN -> distribution.mean();
                case MIN -> distribution.min();
                case MAX -> distribution.max();
            };
        }

        @Override
        public boolean resolvableFrom(long samples) {
            return true;
        }
    }
}
