package dev.perfgate.gate.language;

import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.RegressionGate;
import dev.perfgate.text.NearestWord;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code [FIGURE] no regression [fast|balanced|strict][, at least N %]}. */
final class RegressionParser {
    private static final Pattern NO_REGRESSION =
            Pattern.compile("(^|(?<=\\s))no\\s+regressions?(?=[\\s,]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_LEAST = Pattern.compile("^at\\s+least(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE =
            "write for example 'no regression', or 'p95 no regression strict, at least 5 %'";

    private RegressionParser() {}

    static boolean fits(Span rule) {
        return NO_REGRESSION.matcher(rule.visible()).find();
    }

    static Gate parse(GateHeader heading, Span rule) {
        Matcher form = NO_REGRESSION.matcher(rule.visible());
        form.find();
        Span figure = rule.before(form.start());
        List<Span> parts = rule.after(form.end()).split(',');
        if (parts.size() > 2) {
            throw parts.get(2).problem("'" + parts.get(2).text() + "' is one part too many", EXAMPLE);
        }
        // The comma may be left out where no word stands before it.
        boolean alone =
                parts.size() == 1 && AT_LEAST.matcher(parts.get(0).visible()).find();
        return new RegressionGate(
                heading,
                figure.isEmpty() ? Optional.empty() : Optional.of(FigureParser.parse(figure)),
                alone ? Sensitivity.BALANCED : sensitivity(parts.get(0)),
                alone ? atLeast(parts.get(0)) : parts.size() == 2 ? atLeast(parts.get(1)) : OptionalDouble.empty(),
                1);
    }

    private static Sensitivity sensitivity(Span word) {
        String wanted = word.visible().toUpperCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Sensitivity.BALANCED;
        }
        return Arrays.stream(Sensitivity.values())
                .filter(sensitivity -> sensitivity.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> word.problem(
                        "'" + word.text() + "' is no sensitivity",
                        NearestWord.of(word.visible().toLowerCase(Locale.ROOT), List.of("fast", "balanced", "strict"))
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("write fast, balanced or strict, and ', at least 5 %' behind a comma")));
    }

    private static OptionalDouble atLeast(Span part) {
        Matcher words = AT_LEAST.matcher(part.visible());
        if (!words.find()) {
            throw part.problem("'" + part.text() + "' does not say how much", EXAMPLE);
        }
        Span value = part.after(words.end());
        if (value.isEmpty()) {
            throw value.problem("the smallest change is missing", EXAMPLE);
        }
        Quantity share = ValueParser.quantity(value);
        if (share.unit().dimension() != Dimension.RATIO || share.in(Unit.RATIO) < 0) {
            throw value.problem("the smallest change is a share of the level before", "write for example '5 %'");
        }
        if (share.value() == 0) {
            throw value.problem(
                    "any change is at least " + value.text(), "write a share that matters, or leave ', at least' out");
        }
        return OptionalDouble.of(share.in(Unit.RATIO));
    }
}
