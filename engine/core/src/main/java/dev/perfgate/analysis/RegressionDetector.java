package dev.perfgate.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Replays the history of one metric run by run under a {@link RegressionRule}. Deterministic: the same values give the same
 * decisions, whether replayed at once or as they come. Not safe for use by several threads.
 */
public final class RegressionDetector {
    /** What came before a change is the level of so many runs. */
    private static final int RUNS_BEFORE = 30;

    private static final int MOST_AHEAD = 20;
    private static final double SUSPICIOUS_SIGMAS = 2.5;
    private static final double SUSPICIOUS_EFFECT = Math.log1p(0.03);

    private final RegressionRule rule;
    private final double turn;
    private final Noise noise = new Noise();
    private final ChangeSearch search;
    private final Segment segment = new Segment();
    private final FormerLevel former;
    private final PastValues past = new PastValues();
    private @Nullable UnacceptedRegression unaccepted;
    private @Nullable Latch latch;
    private int run = -1;
    private int improvedAt = -1;
    private int usable;

    RegressionDetector(RegressionRule rule) {
        this.rule = rule;
        turn = LogValue.turn(rule.direction());
        search = new ChangeSearch(rule, noise);
        former = new FormerLevel(rule, noise);
    }

    /** Judges the next run by those before it. NaN says that the run has no value. */
    public Decision add(double value) {
        return add(value, value);
    }

    /**
     * Judges the next run of a metric that was freed of what all metrics of its runs share.
     *
     * @param value without the shared part; NaN says that the run has no value
     * @param measured as it is: who did not get worse by this, does not fail
     */
    public Decision add(double value, double measured) {
        run++;
        if (!Double.isFinite(value)) {
            past.add(Double.NaN, Double.NaN);
            return new Decision.Gap(run);
        }
        usable++;
        double turned = turn * LogValue.of(value);
        past.add(turned, turn * LogValue.of(Double.isFinite(measured) ? measured : value));
        segment.add(run, turned);
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
        former.forget();
        latch = null;
        unaccepted = null;
    }

    /** The regression in whose level the latest run lies although nobody fixed or accepted it. */
    public Optional<Shift> unaccepted() {
        return Optional.ofNullable(unaccepted).map(UnacceptedRegression::shift);
    }

    /**
     * The smallest lasting relative change that the next 6 runs show with a probability of 90 %; empty while nothing does so soon.
     */
    public OptionalDouble smallestDetectable() {
        if (segment.size() == 0) {
            return OptionalDouble.empty();
        }
        int from = Math.max(0, segment.size() - RankSum.MOST_REFERENCE);
        double level = Median.of(segment.values(), from, segment.size());
        double sigma = noise.sigma(segment.values(), from, segment.size(), level);
        OptionalDouble smallest = Detectability.smallest(rule, sigma, segment.size() - from);
        return smallest.isPresent() ? OptionalDouble.of(Math.expm1(smallest.getAsDouble())) : smallest;
    }

    /**
     * The level that the newest run is compared with, and what differs from it by chance.
     *
     * @param since the run with which it began
     * @param runs how many of it there are, the newest not counted, without outliers
     * @param level as measured, in the metric's own unit
     * @param sigma the relative noise of one run
     */
    public record Level(int since, int runs, double level, double sigma) {}

    /** The level since the last change; empty while there is no run before. */
    public Optional<Level> level() {
        int to = segment.size() - 1;
        if (to < 1) {
            return Optional.empty();
        }
        int from = Math.max(0, to - RankSum.MOST_REFERENCE);
        double judged = Median.of(segment.values(), from, to);
        double sigma = noise.sigma(segment.values(), from, to, judged);
        double measured = Math.exp(turn * Median.of(past.measured(segment.runs(from, to))));
        return Optional.of(new Level(segment.run(0), to, measured, Math.expm1(sigma)));
    }

    /** How many more runs like the newest ones the rule would need for an alarm; empty if 20 do not suffice. */
    public OptionalInt runsUntilAlarm(Shift mounting) {
        Segment ahead = segment.copy();
        double level =
                Median.of(segment.values(), segment.size() - mounting.evidence().newRuns(), segment.size());
        for (int more = 1; more <= MOST_AHEAD; more++) {
            ahead.add(run + more, level);
            if (search.find(ahead, past).isPresent()) {
                return OptionalInt.of(more);
            }
        }
        return OptionalInt.empty();
    }

    private Decision judge() {
        if (former.rejoin(segment)) {
            improvedAt = -1;
        }
        Optional<LevelFinding> finding = search.find(segment, past);
        return finding.isPresent() ? report(finding.get()) : judgeLevel();
    }

    private Decision report(LevelFinding finding) {
        int place = ChangePlace.of(segment, finding);
        Shift shift = shift(finding, place);
        if (!finding.isWorse()) {
            startSegment(place);
            improvedAt = shift.changedAt();
            return new Decision.Improvement(run, shift);
        }
        if (isBack(finding, shift)) {
            startSegment(place);
            return new Decision.Returned(run, shift, improvedAt < 0 ? OptionalInt.empty() : OptionalInt.of(improvedAt));
        }
        if (!isWorseAsMeasured(shift)) {
            startSegment(place);
            return new Decision.RelativelyWorse(run, shift);
        }
        latch = new Latch(finding, place, shift);
        return new Decision.Regression(run, shift);
    }

    /** Whether the new level is that of the runs before, whatever happened in between. Where a drift began, there was no other level. */
    private boolean isBack(LevelFinding finding, Shift shift) {
        if (finding.evidence() instanceof Evidence.Drift) {
            return false;
        }
        double before = past.medianBefore(shift.changedAt(), RUNS_BEFORE);
        return finding.base() + finding.shift() - before < leastWorse();
    }

    private boolean isWorseAsMeasured(Shift shift) {
        return turn * Math.log(shift.newLevel() / shift.oldLevel()) >= leastWorse();
    }

    /** So much worse than before is worse at all, however much a gate wants to be told. */
    private double leastWorse() {
        return Math.min(SUSPICIOUS_EFFECT, rule.smallestShift(0));
    }

    private Shift shift(LevelFinding finding, int place) {
        Evidence evidence = finding.evidence();
        int border = segment.size() - evidence.newRuns();
        int[] newRuns = segment.runs(border, segment.size());
        int from = evidence instanceof Evidence.Drift ? 0 : border - evidence.referenceRuns();
        int[] reference = segment.runs(from, from + evidence.referenceRuns());
        return new Shift(
                run,
                segment.run(place),
                Math.exp(turn * Median.of(past.measured(reference))),
                Math.exp(turn * Median.of(past.measured(newRuns))),
                relative(finding.shift()),
                interval(past.judged(newRuns), past.judged(reference)),
                evidence,
                Math.expm1(finding.sigma()));
    }

    private Shift.Interval interval(double[] newest, double[] reference) {
        double[] ends = ShiftInterval.of(newest, reference);
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
            unaccepted = unaccepted == null ? new UnacceptedRegression(held.base(), held.shift()) : unaccepted;
        }
        return new Decision.StillShifted(run, held.shift(), kept);
    }

    private void startSegment(int place) {
        noise.keep(segment.values(), Math.max(0, place - RankSum.MOST_REFERENCE), place);
        former.keep(segment, place);
        segment.remove(0, place);
    }

    /** No proof of a lasting change: how do the newest runs look against those before, and this one alone? */
    private Decision judgeLevel() {
        int to = segment.size() - 1;
        int from = Math.max(0, to - RankSum.MOST_REFERENCE);
        double level = Median.of(segment.values(), from, to);
        double sigma = noise.sigma(segment.values(), from, to, level);
        double deviation = segment.newest() - level;
        Optional<Shift> shift = search.mounting().map(more -> shift(more, more.earliest()));
        if (deviation > SUSPICIOUS_SIGMAS * sigma && deviation >= SUSPICIOUS_EFFECT) {
            return new Decision.Suspicious(run, relative(deviation), deviation / sigma, Math.expm1(sigma), shift);
        }
        return shift.isPresent() ? new Decision.Mounting(run, shift.get()) : steady(sigma);
    }

    private Decision steady(double sigma) {
        if (unaccepted != null) {
            double excess = unaccepted.excess(segment);
            if (excess >= rule.smallestShift(0)) {
                double level = Math.exp(turn * Median.of(past.measured(unaccepted.newest(segment))));
                return new Decision.NotAccepted(run, unaccepted.shift(), level, relative(excess));
            }
            unaccepted = null;
        }
        return new Decision.Steady(run, Math.expm1(sigma));
    }

    /** A change of the turned logarithm in the metric's own terms. */
    private double relative(double shift) {
        return Math.expm1(turn * shift);
    }
}
