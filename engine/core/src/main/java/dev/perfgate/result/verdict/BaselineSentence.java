package dev.perfgate.result.verdict;

import dev.perfgate.result.verdict.Against.Baseline;
import dev.perfgate.result.verdict.Against.Samples;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;

/** How a figure stands to its baseline: "p95 was 120 ms, 20 % above the baseline's 100 ms, beyond the 10 % allowed (baseline …)". */
final class BaselineSentence {
    private BaselineSentence() {}

    static String of(Actual actual, Baseline baseline) {
        Unit unit = actual.unit();
        return actual.text(figure(actual, baseline.value())) + ", " + distance(actual, baseline.value())
                + " the baseline's " + unit.format(baseline.value()) + ", "
                + switch (baseline.fit()) {
                    case WITHIN -> "within the " + baseline.allowed().text() + " allowed";
                    case BETTER -> "better by more than " + baseline.allowed().text();
                    case BEYOND -> "beyond the " + baseline.allowed().text() + " allowed";
                }
                + " " + Baseline.origin(baseline.place(), baseline.runs(), baseline.newest());
    }

    private static String figure(Actual actual, double was) {
        return actual.value() == was
                ? actual.unit().format(was)
                : LimitSentence.figure(actual, exactly(was, actual.unit()));
    }

    private static String distance(Actual actual, double was) {
        if (actual.value() == was) {
            return "the same as";
        }
        LimitSentence.Distance distance = LimitSentence.distance(actual, exactly(was, actual.unit()));
        return distance.multiple() ? distance.text() + " as" : distance.text();
    }

    private static Limit exactly(double value, Unit unit) {
        return new Limit(Operator.EQUAL, new Quantity(value, unit));
    }

    /** "p95 rose by 5.1 % (95 % interval +3 % to +8 %, 6 pairs of runs), from 100 ms to 105 ms: worse by more than 3 %". */
    static String of(Actual actual, Samples samples, Change change) {
        String bound = Shares.text(samples.smallestEffect());
        return actual.figure().name() + " " + Shares.signed(change.relative()) + " (" + interval(change) + ", "
                + samples.pairs() + (samples.pairs() == 1 ? " pair" : " pairs") + " of runs), from "
                + actual.unit().format(samples.value()) + " to "
                + actual.unit().format(actual.value()) + ": "
                + switch (samples.decision()) {
                    case REGRESSION -> "worse by more than " + bound;
                    case IMPROVEMENT -> "better by more than " + bound;
                    case EQUIVALENT -> "no change of " + bound + " or more";
                    case INCONCLUSIVE -> "not decided";
                };
    }

    private static String interval(Change change) {
        return Double.isFinite(change.low()) && Double.isFinite(change.high())
                ? Shares.signed(change.low()) + " to " + Shares.signed(change.high())
                : "no interval yet";
    }
}
