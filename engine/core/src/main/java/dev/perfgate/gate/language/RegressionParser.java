package dev.perfgate.gate.language;

import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.RegressionGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.language.Token.Kind;
import dev.perfgate.text.NearestWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads {@code [FIGURE] no regression [fast|balanced|strict][, at least N %] [until accepted]}. */
final class RegressionParser {
    private static final String EXAMPLE =
            "write for example 'no regression', or 'p95 no regression strict, at least 5 %'";

    private RegressionParser() {}

    static boolean begins(Tokens rest) {
        return rest.at("no", "regression") || rest.at("no", "regressions");
    }

    /** @param rule from the words "no regression" on */
    static Gate parse(GateHeader heading, Tokens left, Tokens rule) {
        Optional<Figure> figure = left.isEmpty() ? Optional.empty() : Optional.of(FigureParser.parse(left));
        rule.take(2);
        Tokens said = RuleParser.value(rule);
        Tokens before = said.until(rest -> rest.at("until"));
        boolean untilAccepted = untilAccepted(said);
        said = before;
        Tokens word = said.until(rest -> rest.at(Kind.COMMA) || rest.at("at", "least"));
        Sensitivity sensitivity = word.isEmpty() ? Sensitivity.BALANCED : sensitivity(word);
        boolean more = said.accept(Kind.COMMA) || !said.isEmpty();
        OptionalDouble atLeast = more ? atLeast(said) : OptionalDouble.empty();
        return new RegressionGate(heading, figure, sensitivity, atLeast, untilAccepted, 1);
    }

    private static boolean untilAccepted(Tokens rest) {
        if (rest.isEmpty()) {
            return false;
        }
        Tokens whole = rest.copy();
        if (!rest.accept("until", "accepted") || !rest.isEmpty()) {
            throw whole.problem(
                    "'" + whole.shown() + "' is no end of a regression", "write 'until accepted', at the end");
        }
        return true;
    }

    private static Sensitivity sensitivity(Tokens word) {
        String wanted = word.text().toUpperCase(Locale.ROOT);
        return Arrays.stream(Sensitivity.values())
                .filter(sensitivity -> sensitivity.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> word.problem(
                        "'" + word.shown() + "' is no sensitivity",
                        NearestWord.of(word.shown().toLowerCase(Locale.ROOT), List.of("fast", "balanced", "strict"))
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("write fast, balanced or strict, and ', at least 5 %' behind a comma")));
    }

    private static OptionalDouble atLeast(Tokens part) {
        Tokens whole = part.copy();
        if (!part.accept("at", "least")) {
            throw whole.problem("'" + whole.shown() + "' does not say how much", EXAMPLE);
        }
        Tokens value = part.until(rest -> rest.at(Kind.COMMA));
        if (value.isEmpty()) {
            throw value.problem("the smallest change is missing", EXAMPLE);
        }
        if (part.accept(Kind.COMMA)) {
            throw part.problem("'" + part.shown() + "' is one part too many", EXAMPLE);
        }
        double share = ValueParser.share(value)
                .filter(change -> change >= 0)
                .orElseThrow(() ->
                        value.problem("the smallest change is a share of the level before", "write for example '5 %'"));
        if (share == 0) {
            throw value.problem(
                    "any change is at least " + value.text(), "write a share that matters, or leave ', at least' out");
        }
        return OptionalDouble.of(share);
    }
}
