package dev.perfgate.result.verdict;

import dev.perfgate.result.verdict.Against.Growth;
import dev.perfgate.result.verdict.Against.Lasting;
import dev.perfgate.unit.Decimals;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;

/** How a figure went on over time. */
final class GrowthSentence {
    private GrowthSentence() {}

    /** "memory of 'api' rose by 1.2 MB/min over 600 s, from 100 MB to 112 MB (median slope of all pairs), limit 1 MB/min". */
    static String of(Actual actual, Growth growth) {
        Unit unit = actual.unit();
        return actual.figure().name() + (actual.value() < 0 ? " fell by " : " rose by ")
                + rate(unit.format(Math.abs(actual.value())), growth) + " over " + seconds(growth.seconds()) + ", from "
                + unit.format(growth.first()) + " to " + unit.format(growth.last())
                + " (median slope of all pairs), " + growth.limit().operator().limitWord() + " "
                + rate(growth.limit().text(unit), growth);
    }

    private static String rate(String change, Growth growth) {
        return change + "/" + growth.per().symbol();
    }

    /** "p99 was above 2 s for 10 s, from second 3 to 13, highest 2.5 s in second 7". */
    static String of(Actual actual, Lasting lasting) {
        Limit condition = lasting.condition();
        String phrase = condition.operator().phrase() + " " + condition.text(actual.unit()) + " for "
                + seconds(lasting.lastingSeconds());
        String extreme = (falls(condition) ? "lowest " : "highest ")
                + actual.unit().format(actual.value()) + " in second " + number(lasting.extremeSecond());
        return lasting.held()
                .map(held -> actual.figure().clause() + " " + phrase + ", from second " + number(held.fromSecond())
                        + " to " + number(held.toSecond()) + ", " + extreme)
                .orElseGet(() -> actual.figure().clause() + " never " + phrase
                        + (lasting.longestSeconds() > 0
                                ? ", only for " + number(lasting.longestSeconds()) + " s on end"
                                : "")
                        + ": " + extreme);
    }

    private static boolean falls(Limit condition) {
        return condition.operator() == Operator.LESS || condition.operator() == Operator.AT_MOST;
    }

    private static String seconds(double seconds) {
        return Decimals.text(BigDecimal.valueOf(seconds), Unit.SECONDS);
    }

    private static String number(double seconds) {
        return Unit.COUNT.format(seconds);
    }
}
