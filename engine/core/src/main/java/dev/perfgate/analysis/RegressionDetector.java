package dev.perfgate.analysis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replays the history of one metric run by run under a {@link RegressionRule}. Deterministic: the same values give the same
 * decisions, whether replayed at once or as they come. Not safe for use by several threads.
 */
public final class RegressionDetector {
    private static final double SUSPICIOUS_SIGMAS = 2.5;
    private static final double SUSPICIOUS_EFFECT = Math.log1p(0.03);

    private final RegressionRule rule;
    private final double turn;
    private final Noise noise = new Noise();
    private final ScaleScan scan;
    private final DriftCheck drift;
    private final Segment segment = new Segment();
    private @Nullable Latch latch;
    private int run = -1;
    private int usable;

    RegressionDetector(RegressionRule rule) {
        this.rule = rule;
        turn = LogValue.turn(rule.direction());
        scan = new ScaleScan(rule, noise);
        drift = new DriftCheck(rule, noise);
    }

    /** Judges the next run by those before it. NaN says that the run has no value. */
    public Decision add(double value) {
        run++;
        if (!Double.isFinite(value)) {
            return new Decision.Gap(run);
        }
        usable++;
        segment.add(run, turn * LogValue.of(value));
        if (usable < RegressionRule.LEAST_HISTORY) {
            return new Decision.NotEnoughHistory(run, usable, RegressionRule.LEAST_HISTORY);
        }
        return latch == null ? judge() : follow(latch);
    }

    /**
     * From now on the level is right as it is: runs are compared with those since it changed, or, where no change was reported, with
     * the newest run and those that follow.
     */
    public void accept() {
        if (segment.size() > 0) {
            startSegment(latch == null ? segment.size() - 1 : latch.place());
        }
        latch = null;
    }

    private Decision judge() {
        Optional<Finding> finding = scan.scan(segment).or(() -> drift.check(segment));
        return finding.isPresent() ? report(finding.get()) : judgeAlone();
    }

    private Decision report(Finding finding) {
        int place = ChangePlace.of(segment, finding);
        Shift shift = new Shift(
                run,
                segment.run(place),
                Math.exp(turn * finding.base()),
                relative(finding.shift()),
                interval(finding.evidence()),
                finding.evidence(),
                Math.expm1(finding.sigma()),
                Math.expm1(rule.smallestShift(finding.sigma())));
        if (finding.isWorse()) {
            latch = new Latch(finding, place, shift);
            return new Decision.Regression(run, shift);
        }
        startSegment(place);
        return new Decision.Improvement(run, shift);
    }

    private Shift.Interval interval(Evidence evidence) {
        double[] ends = ShiftInterval.of(segment, evidence);
        double one = relative(ends[0]);
        double other = relative(ends[1]);
        return new Shift.Interval(Math.min(one, other), Math.max(one, other));
    }

    private Decision follow(Latch held) {
        if (held.isOver(segment)) {
            held.removeFrom(segment);
            latch = null;
            return new Decision.Recovered(run, held.shift());
        }
        boolean kept = held.isKeptByNewest(segment);
        if (held.isNewLevel(segment)) {
            startSegment(held.place());
            latch = null;
        }
        return new Decision.StillShifted(run, held.shift(), kept);
    }

    private void startSegment(int place) {
        noise.keep(segment.values(), Math.max(0, place - RankSum.MOST_REFERENCE), place);
        segment.remove(0, place);
    }

    /** No lasting change: how does this one run look against those before? */
    private Decision judgeAlone() {
        int to = segment.size() - 1;
        int from = Math.max(0, to - RankSum.MOST_REFERENCE);
        double level = Median.of(segment.values(), from, to);
        double sigma = noise.sigma(segment.values(), from, to, level);
        double deviation = segment.newest() - level;
        if (deviation > SUSPICIOUS_SIGMAS * sigma && deviation >= SUSPICIOUS_EFFECT) {
            return new Decision.Suspicious(run, relative(deviation), deviation / sigma, Math.expm1(sigma));
        }
        return new Decision.Steady(run, Math.expm1(sigma), Math.expm1(rule.smallestShift(sigma)));
    }

    /** A change of the turned logarithm in the metric's own terms. */
    private double relative(double shift) {
        return Math.expm1(turn * shift);
    }
}
