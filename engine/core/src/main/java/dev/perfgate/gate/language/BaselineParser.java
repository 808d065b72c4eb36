package dev.perfgate.gate.language;

import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.BaselineReference;
import dev.perfgate.gate.BaselineReference.Choice;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.Tolerance;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.language.Token.Kind;
import dev.perfgate.result.Direction;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads {@code FIGURE within 10 % of baseline}, with what names the baseline behind it: {@code file NAME}, {@code previous},
 * {@code median of last 10}, {@code run ID}, {@code branch main}.
 */
final class BaselineParser {
    static final String EXAMPLE = "write for example 'p95 within 10 % of baseline'";
    private static final List<String> CHOICES = List.of("previous", "median", "run", "branch");
    private static final String KINDS =
            "end there, or write 'file perf/baseline.json', 'previous', 'median of last 10', 'run ID' or 'branch main'";
    private static final Set<String> FILLERS = Set.of("of", "the", "last", "runs");
    private static final int MOST_RUNS = 1000;

    private BaselineParser() {}

    /** Whether "of baseline" comes next, or "of" and a word that names one. */
    static boolean beginsReference(Tokens rest) {
        int word = rest.at("of", "the") ? 2 : 1;
        return rest.at("of")
                && (rest.atFrom(word, "baseline") || CHOICES.stream().anyMatch(choice -> rest.atFrom(word, choice)));
    }

    /** @param rule from the word "within" on */
    static Gate parse(GateHeader heading, Figure figure, Tokens rule) {
        Tokens within = rule.copy();
        rule.take();
        Tokens tolerance = rule.until(BaselineParser::beginsReference);
        if (rule.isEmpty()) {
            throw within.problem("after the tolerance 'of baseline' is missing", EXAMPLE);
        }
        Tolerance read = tolerance(tolerance, figure);
        rule.take();
        rule.accept("the");
        rule.accept("baseline");
        boolean ends = rule.isEmpty() || rule.at("during") || Clauses.wordsOf(rule);
        return new BaselineGate(
                heading, figure, read, new BaselineReference(ends ? new Choice.Unnamed() : choice(rule)));
    }

    static Tolerance tolerance(Tokens place, Figure figure) {
        int points = place.isEmpty() ? 0 : points(place);
        Tokens number = place.withoutLast(points);
        if (number.isEmpty()) {
            throw number.problem("the tolerance is missing", EXAMPLE);
        }
        Quantity value = ValueParser.quantity(number);
        if (value.value() < 0) {
            throw number.problem("a tolerance is not negative", EXAMPLE);
        }
        boolean share = value.unit().dimension() == Dimension.RATIO;
        if (points > 0) {
            checkPoints(share, place, figure);
            return new Tolerance.Points(value);
        }
        if (share) {
            checkFall(value, number, figure);
            return new Tolerance.Relative(value);
        }
        ValueParser.checkDimension(value, number, figure);
        ValueParser.checkShare(value, number, figure);
        return new Tolerance.Absolute(new Limit(Operator.AT_MOST, value));
    }

    /** How many words at the end say that per cents are points: "points", "percentage points". */
    private static int points(Tokens place) {
        int last = place.size() - 1;
        if (!place.atFrom(last, "points") && !place.atFrom(last, "point")) {
            return 0;
        }
        return last > 0 && place.atFrom(last - 1, "percentage") ? 2 : 1;
    }

    private static void checkPoints(boolean share, Tokens place, Figure figure) {
        boolean ofShares = figure.dimension().map(Dimension.RATIO::equals).orElse(true);
        if (!share || !ofShares) {
            throw place.problem(
                    "points are differences between two shares, in %",
                    "write 'error rate within 0.1 % points of baseline', or leave 'points' out");
        }
    }

    /** What cannot be negative cannot fall by more than the whole. */
    private static void checkFall(Quantity share, Tokens place, Figure figure) {
        if (LimitCheck.better(figure) == Direction.HIGHER && share.in(Unit.RATIO) >= 1) {
            throw place.problem(
                    figure.label() + " never falls by more than 100 %: the gate could never fail",
                    "write a smaller tolerance, such as '10 %'");
        }
    }

    private static Choice choice(Tokens rule) {
        Tokens rest = rule.until(ahead -> ahead.at("during") || Clauses.surelyWordsOf(ahead));
        Tokens whole = rest.copy();
        String word = rest.at(Kind.WORD) ? rest.get(0).text().toLowerCase(Locale.ROOT) : "";
        rest.take();
        return switch (word) {
            case "file" -> new Choice.File(name(rest, "file", "file perf/baseline.json"));
            case "run" -> new Choice.OneRun(name(rest, "run's id", "run 3f2a91bc"));
            case "branch" -> new Choice.Branch(name(rest, "branch", "branch main"));
            case "previous" -> previous(rest);
            case "median" -> median(rest);
            default -> throw whole.problem("'" + whole.shown() + "' says nothing after 'of baseline'", KINDS);
        };
    }

    private static String name(Tokens name, String what, String example) {
        if (name.name().isBlank()) {
            throw name.problem("the baseline's " + what + " is missing", "write 'of baseline " + example + "'");
        }
        return name.name();
    }

    private static Choice previous(Tokens rest) {
        rest.accept("run");
        if (!rest.isEmpty()) {
            throw rest.problem("'" + rest.shown() + "' says nothing after 'previous'", "end the gate there");
        }
        return new Choice.Previous();
    }

    private static Choice median(Tokens rest) {
        Tokens whole = rest.copy();
        String number = "";
        boolean said = true;
        while (!rest.isEmpty()) {
            Token word = rest.take();
            if (!FILLERS.contains(word.text().toLowerCase(Locale.ROOT))) {
                said = number.isEmpty();
                number = word.text();
            }
        }
        if (!said || !number.matches("\\d{1,4}")) {
            throw whole.problem("the median of how many runs is not said", "write 'median of last 10'");
        }
        int runs = Integer.parseInt(number);
        if (runs < 1 || runs > MOST_RUNS) {
            throw whole.problem("a median is of 1 to " + MOST_RUNS + " runs", "write 'median of last 10'");
        }
        return new Choice.MedianOfLast(runs);
    }
}
