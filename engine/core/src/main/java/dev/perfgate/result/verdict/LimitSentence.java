package dev.perfgate.result.verdict;

import dev.perfgate.result.verdict.Against.Highest;
import dev.perfgate.result.verdict.Against.NamedLimit;
import dev.perfgate.unit.Decimals;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Why a limit holds or not: "p95 was 312 ms, limit 200 ms (56 % above)". */
final class LimitSentence {
    /** As many as tell any two doubles apart. */
    private static final int EXACT_DIGITS = 17;

    private LimitSentence() {}

    static String of(Actual actual, Limit limit) {
        return actual.text(figure(actual, limit)) + outcome(actual, limit);
    }

    private static String outcome(Actual actual, Limit limit) {
        return ", " + limit.operator().limitWord() + " " + limit.text(actual.unit()) + " ("
                + distance(actual, limit).text() + ")";
    }

    /** "highest rate with p95 below 200 ms was 812/s, minimum 800/s (1.5 % above)". */
    static String of(Actual actual, Highest highest) {
        Limit condition = highest.condition();
        String label = actual.figure().label();
        return "highest " + label + " with " + highest.conditionFigure().label() + " "
                + condition.operator().phrase() + " " + condition.text(highest.conditionUnit())
                + JudgedFigure.verb(label) + " " + figure(actual, highest.limit())
                + outcome(actual, highest.limit());
    }

    /** Between which levels a figure stands: "p50 was 72 ms, beyond target 50 ms (44 % above), within acceptable 100 ms". */
    static String of(Actual actual, List<NamedLimit> levels) {
        int kept = 0;
        while (kept < levels.size() && !holds(actual, levels.get(kept).limit())) {
            kept++;
        }
        Limit nearest = levels.get(Math.max(0, kept - 1)).limit();
        String distance = " (" + distance(actual, nearest).text() + ")";
        StringBuilder sentence = new StringBuilder(actual.text(figure(actual, nearest)));
        if (kept > 0) {
            sentence.append(", beyond ")
                    .append(text(levels.get(kept - 1), actual))
                    .append(distance);
        }
        if (kept < levels.size()) {
            sentence.append(", within ").append(text(levels.get(kept), actual));
        }
        return kept == 0 ? sentence.append(distance).toString() : sentence.toString();
    }

    private static String text(NamedLimit level, Actual actual) {
        return level.name() + " " + level.limit().text(actual.unit());
    }

    private static boolean holds(Actual actual, Limit limit) {
        return limit.operator().holds(actual.value(), limit.in(actual.unit()));
    }

    /** Three digits, or as many more as show on which side of the limit the figure lies. */
    static String figure(Actual actual, Limit limit) {
        Unit unit = limit.unitBeside(actual.unit());
        double bound = limit.in(actual.unit());
        BigDecimal exact = BigDecimal.valueOf(actual.value());
        for (int digits = 3; digits <= EXACT_DIGITS; digits++) {
            MathContext precision = new MathContext(digits);
            BigDecimal rounded = exact.round(precision);
            if (Double.compare(rounded.doubleValue(), bound) == Double.compare(actual.value(), bound)) {
                return digits == 3
                        ? actual.unit().format(actual.value())
                        : Decimals.text(
                                BigDecimal.valueOf(actual.unit().to(unit, rounded.doubleValue()))
                                        .round(precision),
                                unit);
            }
        }
        return Decimals.text(exact, actual.unit());
    }

    /**
     * How far a figure lies from a limit.
     *
     * @param text "56 % above", "12 times as much"
     * @param multiple whether it is told as a multiple of the limit, and not as what lies between
     */
    record Distance(String text, boolean multiple) {}

    static Distance distance(Actual actual, Limit limit) {
        double bound = limit.in(actual.unit());
        double off = actual.value() - bound;
        if (off == 0) {
            return new Distance(limit.operator().whenEqual(), false);
        }
        if (bound != 0 && off / bound >= 9.5) {
            return new Distance(Unit.COUNT.format(Math.rint(actual.value() / bound)) + " times as much", true);
        }
        String side = off > 0 ? " above" : " below";
        String between = bound == 0 ? actual.unit().format(Math.abs(off)) : Shares.text(Math.abs(off / bound));
        return new Distance(between + side, false);
    }
}
