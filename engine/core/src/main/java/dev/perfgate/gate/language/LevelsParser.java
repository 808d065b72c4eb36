package dev.perfgate.gate.language;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.Level;
import dev.perfgate.gate.Levels;
import dev.perfgate.gate.LevelsGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.Token.Kind;
import dev.perfgate.result.Direction;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code FIGURE target 50 ms, acceptable 100 ms, critical 200 ms}: two of the levels at least, in any order. */
final class LevelsParser {
    /** A limit as read, with its place. */
    record Read(Level level, Quantity value, Tokens place) {}

    private LevelsParser() {}

    /** Whether the word of a level comes next, and not a metric of that name. */
    static boolean begins(Tokens rest) {
        return isLevel(rest)
                && (rest.size() == 1
                        || rest.at(Kind.COMMA, 1)
                        || "-+.0123456789".indexOf(rest.get(1).text().charAt(0)) >= 0);
    }

    private static boolean isLevel(Tokens rest) {
        return Stream.of(Level.values()).anyMatch(level -> rest.at(level.word()));
    }

    /** @param rule from the first level on */
    static Gate parse(GateHeader heading, Figure figure, Tokens rule) {
        List<Read> levels = new ArrayList<>();
        while (isLevel(rule)) {
            Level level = Level.valueOf(rule.take().text().toUpperCase(Locale.ROOT));
            Tokens value = rule.until(rest -> rest.at(Kind.COMMA) || isLevel(rest) || isBehind(rest));
            levels.add(new Read(level, ValueParser.parse(value, figure), value));
            if (rule.at(Kind.COMMA) && rule.size() > 1 && !isBehind(rule.after(1))) {
                rule.take();
            }
        }
        return gate(heading, figure, levels);
    }

    private static boolean isBehind(Tokens rest) {
        return rest.at("during") || Clauses.wordsOf(rest);
    }

    static Gate gate(GateHeader heading, Figure figure, List<Read> read) {
        List<Read> levels =
                read.stream().sorted(Comparator.comparing(Read::level)).toList();
        checkSubset(levels);
        Operator operator = direction(figure, levels) == Direction.LOWER ? Operator.AT_MOST : Operator.AT_LEAST;
        return new LevelsGate(heading, figure, levels(figure, operator, levels));
    }

    private static void checkSubset(List<Read> levels) {
        if (levels.size() == 1) {
            Tokens only = levels.get(0).place();
            throw only.problem(
                    "one level alone is a plain limit",
                    "write '<= " + only.text() + "', or add another of target, acceptable and critical");
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).level() == levels.get(i - 1).level()) {
                throw levels.get(i)
                        .place()
                        .problem("'" + levels.get(i).level().word() + "' is there twice", "leave one of them out");
            }
        }
    }

    /** From the metric where it is known which way it is better, else from the order of the limits. */
    private static Direction direction(Figure figure, List<Read> levels) {
        Direction ordered = compare(levels.get(0), levels.get(1)) < 0 ? Direction.LOWER : Direction.HIGHER;
        Direction known = LimitCheck.better(figure);
        Direction wanted = known == Direction.NONE ? ordered : known;
        for (int i = 1; i < levels.size(); i++) {
            int step = compare(levels.get(i - 1), levels.get(i));
            if (step == 0 || (step < 0) != (wanted == Direction.LOWER)) {
                throw contradiction(figure, levels.get(i - 1), levels.get(i), wanted);
            }
        }
        return wanted;
    }

    private static int compare(Read first, Read second) {
        if (first.value().unit().dimension() != second.value().unit().dimension()) {
            throw second.place()
                    .problem(
                            "'" + second.place().text() + "' cannot be compared with '"
                                    + first.place().text() + "'",
                            "write all levels with units of one kind");
        }
        return Double.compare(
                first.value().in(first.value().unit()),
                second.value().in(first.value().unit()));
    }

    private static GateException contradiction(Figure figure, Read easier, Read harder, Direction wanted) {
        String side = wanted == Direction.LOWER ? "above" : "below";
        return harder.place()
                .problem(
                        "'" + harder.level().word() + "' must lie " + side + " '"
                                + easier.level().word() + "', " + easier.place().text(),
                        "of " + figure.label() + (wanted == Direction.LOWER ? " lower" : " higher") + " is better");
    }

    private static Levels levels(Figure figure, Operator operator, List<Read> levels) {
        Map<Level, Limit> limits = new EnumMap<>(Level.class);
        levels.forEach(read -> limits.put(read.level(), new Limit(operator, read.value())));
        Read last = levels.get(levels.size() - 1);
        LimitCheck.possible(figure, operator, last.value(), last.place());
        return new Levels(limits);
    }
}
