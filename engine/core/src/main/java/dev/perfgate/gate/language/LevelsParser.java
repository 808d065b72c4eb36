package dev.perfgate.gate.language;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.Level;
import dev.perfgate.gate.Levels;
import dev.perfgate.gate.LevelsGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.unit.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads {@code FIGURE target 50 ms, acceptable 100 ms, critical 200 ms}: two of the levels at least, in any order. */
final class LevelsParser {
    private static final Pattern LEVEL =
            Pattern.compile("(?<=[\\s,])(target|acceptable|critical)(?=\\s*([-+.\\d]|$|,))", Pattern.CASE_INSENSITIVE);

    /** A limit as read, with its place. */
    private record Read(Level level, Quantity value, Span place) {}

    private LevelsParser() {}

    static boolean fits(Span rule) {
        return LEVEL.matcher(rule.visible()).find();
    }

    static Gate parse(GateHeader heading, Span rule) {
        List<MatchResult> words = LEVEL.matcher(rule.visible()).results().toList();
        Figure figure = FigureParser.parse(rule.before(words.get(0).start()));
        List<Read> levels = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int end = i + 1 < words.size()
                    ? words.get(i + 1).start()
                    : rule.visible().length();
            levels.add(read(rule, words.get(i), end, figure));
        }
        levels.sort((a, b) -> a.level().compareTo(b.level()));
        checkSubset(levels);
        Operator operator = direction(figure, levels) == Direction.LOWER ? Operator.AT_MOST : Operator.AT_LEAST;
        return new LevelsGate(heading, figure, levels(figure, operator, levels));
    }

    private static Read read(Span rule, MatchResult word, int end, Figure figure) {
        Span value = rule.between(word.end(), end);
        if (value.visible().endsWith(",")) {
            value = value.before(value.visible().length() - 1);
        }
        Level level = Level.valueOf(word.group().toUpperCase(Locale.ROOT));
        return new Read(level, ValueParser.parse(value, figure), value);
    }

    private static void checkSubset(List<Read> levels) {
        if (levels.size() == 1) {
            Read only = levels.get(0);
            throw only.place()
                    .problem(
                            "one level alone is a plain limit",
                            "write '<= " + only.place().text()
                                    + "', or add another of target, acceptable and critical");
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
        Read first = levels.get(0);
        Read second = levels.get(1);
        Direction ordered = compare(first, second) < 0 ? Direction.LOWER : Direction.HIGHER;
        Direction wanted =
                known(figure).filter(direction -> direction != Direction.NONE).orElse(ordered);
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

    private static Optional<Direction> known(Figure figure) {
        return figure.metric().isEmpty()
                ? Optional.of(Direction.LOWER)
                : figure.metric().flatMap(KnownMetrics::find).map(MetricDefinition::direction);
    }

    private static Levels levels(Figure figure, Operator operator, List<Read> levels) {
        Map<Level, Limit> limits = new EnumMap<>(Level.class);
        levels.forEach(read -> limits.put(read.level(), new Limit(operator, read.value())));
        Read last = levels.get(levels.size() - 1);
        ImpossibleLimits.check(figure, operator, last.value(), last.place());
        return new Levels(limits);
    }
}
