package dev.perfgate.analysis;

import dev.perfgate.result.Direction;

/**
 * Is a candidate worse than its baseline, judged by repetitions of both? The interval of the shift decides, not its estimate. Beyond the smallest effect that matters it is a regression or an improvement; between the two bounds both are equivalent. An interval that reaches over a bound leaves the question open.
 *
 * <p>Repetitions are runs or forks of their own. Iterations of one process resemble each other, and would pretend to know more.
 *
 * @param direction which way is better; a metric without one has no regression
 * @param smallestEffect the smallest relative change that matters: 0.03 is a factor of 1.03 up, and the same factor down
 */
public record TwoSampleRule(Direction direction, double smallestEffect) {
    /** What is taken to matter unless something else is said. */
    public static final double USUAL_EFFECT = 0.03;

    /** The judgement that the repetitions allow. */
    public enum Judgement {
        REGRESSION,
        IMPROVEMENT,
        EQUIVALENT,
        INCONCLUSIVE
    }

    public TwoSampleRule {
        if (direction == Direction.NONE) {
            throw new IllegalArgumentException(
                    "direction NONE: a metric that is neither better nor worse has no regression");
        }
        if (!(smallestEffect > 0) || Double.isInfinite(smallestEffect)) {
            throw new IllegalArgumentException("smallest effect " + smallestEffect + ": must be above 0, 0.03 for 3 %");
        }
    }

    public Judgement judge(ShiftEstimate estimate) {
        double bound = Math.log1p(smallestEffect);
        double low = Math.log1p(estimate.low());
        double high = Math.log1p(estimate.high());
        double best = direction == Direction.LOWER ? low : -high;
        double worst = direction == Direction.LOWER ? high : -low;
        if (best > bound) {
            return Judgement.REGRESSION;
        }
        if (worst < -bound) {
            return Judgement.IMPROVEMENT;
        }
        return best > -bound && worst < bound ? Judgement.EQUIVALENT : Judgement.INCONCLUSIVE;
    }
}
