package dev.perfgate.gate.language;

import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.BaselineReference;
import dev.perfgate.gate.BaselineReference.Choice;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.Level;
import dev.perfgate.gate.Tolerance;
import dev.perfgate.gate.effect.Consequences;
import dev.perfgate.gate.effect.UndecidedRule;
import dev.perfgate.gate.effect.Waiver;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.gate.language.LevelsParser.Read;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A gate whose parts stand under keys, {@code {scenario: checkout, metric: p95, below: 200 ms}}: the same as its line says. Problems name
 * the key and the place in its text.
 *
 * @param above of what the gate speaks, where that stands above the mapping
 * @param parts texts by key
 */
public record KeyedGate(
        Optional<String> above, Map<String, String> parts, Consequences consequences, Optional<Waiver> waiver) {
    /** How the comparison is written in a line, by key. */
    private static final Map<String, Operator> COMPARISONS = new LinkedHashMap<>();

    private static final List<String> LEVELS = List.of("target", "acceptable", "critical");

    static {
        COMPARISONS.put("below", Operator.LESS);
        COMPARISONS.put("atMost", Operator.AT_MOST);
        COMPARISONS.put("above", Operator.GREATER);
        COMPARISONS.put("atLeast", Operator.AT_LEAST);
        COMPARISONS.put("equals", Operator.EQUAL);
        COMPARISONS.put("not", Operator.NOT_EQUAL);
    }

    public KeyedGate {
        parts = Map.copyOf(parts);
    }

    /** The keys under which stands what must hold, by the kinds of rules: a gate has those of one kind. */
    public static List<List<String>> kinds() {
        List<List<String>> kinds = new ArrayList<>();
        COMPARISONS.keySet().forEach(key -> kinds.add(List.of(key)));
        kinds.add(LEVELS);
        List.of("within", "stopAbove", "stopBelow").forEach(key -> kinds.add(List.of(key)));
        return kinds;
    }

    /** The keys that may stand beside those of a kind. */
    public static List<String> companions(List<String> kind) {
        boolean stop = kind.contains("stopAbove") || kind.contains("stopBelow");
        return stop ? List.of("for") : kind.contains("within") ? List.of("baseline") : List.of();
    }

    /** A verdict, as it stands under "on". */
    public static Status verdict(String word) {
        return Clauses.verdict(Tokens.of(word));
    }

    public static Consequence consequence(String word) {
        return Clauses.consequence(Tokens.of(word));
    }

    /** What an undecided gate does: "warn", "fail", "after 10". */
    public static UndecidedRule undecided(String words) {
        return Clauses.undecided(Tokens.of(words));
    }

    public static LocalDate date(String text) {
        return Clauses.date(Tokens.of(text));
    }

    /**
     * The gate.
     *
     * @throws GateException when the parts say none
     */
    public Gate read() {
        GateHeader heading = new GateHeader("", target(), consequences, waiver);
        return rule(heading).withRenderedLine();
    }

    private Target target() {
        Target above = this.above
                .map(head -> Head.target(Tokens.of(head, GateParser.HEAD)))
                .orElseGet(() -> new Target(named("scenario").orElse(new Wildcard("*")), Optional.empty()));
        return new Target(above.scenario(), named("request").or(above::request));
    }

    private Optional<Wildcard> named(String key) {
        Optional<String> name = Optional.ofNullable(parts.get(key));
        if (name.filter(String::isBlank).isPresent()) {
            throw new GateException("the name of the " + key + " is missing", "write it, or '*' for all", 1, key);
        }
        return name.map(Wildcard::new);
    }

    private Gate rule(GateHeader heading) {
        for (Map.Entry<String, Operator> comparison : COMPARISONS.entrySet()) {
            if (parts.containsKey(comparison.getKey())) {
                return RuleParser.compared(heading, compared(comparison.getKey(), comparison.getValue()));
            }
        }
        if (parts.containsKey("within")) {
            return within(heading);
        }
        return parts.containsKey("stopAbove") || parts.containsKey("stopBelow") ? stop(heading) : levels(heading);
    }

    private Comparison compared(String key, Operator operator) {
        Tokens value = part(key);
        return new Comparison(part("metric"), operator, value.copy(), value);
    }

    private Gate within(GateHeader heading) {
        PartFigure of = PartFigure.of(heading, part("metric"));
        Figure figure = FigureParser.parse(of.figure());
        Tolerance tolerance = BaselineParser.tolerance(part("within"), figure);
        Optional<Choice> file = Optional.ofNullable(parts.get("baseline")).map(Choice.File::new);
        return new BaselineGate(
                of.heading(), figure, tolerance, new BaselineReference(file.orElseGet(Choice.Unnamed::new)));
    }

    private Gate stop(GateHeader heading) {
        Comparison condition = parts.containsKey("stopAbove")
                ? compared("stopAbove", Operator.GREATER)
                : compared("stopBelow", Operator.LESS);
        GateHeader checked = StopParser.checked(heading, condition.left());
        Optional<Tokens> time = Optional.ofNullable(parts.get("for")).map(text -> Tokens.of(text, "for"));
        Duration lasting = StopParser.lasting(time);
        return StopParser.gate(checked, condition, condition.right(), lasting);
    }

    private Gate levels(GateHeader heading) {
        PartFigure of = PartFigure.of(heading, part("metric"));
        Figure figure = FigureParser.parse(of.figure());
        List<Read> levels = new ArrayList<>();
        Tokens rest = part("metric");
        for (Level level : Level.values()) {
            if (parts.containsKey(level.word())) {
                rest = part(level.word());
                Tokens value = RuleParser.value(rest);
                levels.add(new Read(level, ValueParser.parse(value, figure), value));
            }
        }
        Gate gate = RuleParser.staged(LevelsParser.gate(of.heading(), figure, levels), rest);
        rest.end();
        return gate;
    }

    private Tokens part(String key) {
        return Tokens.of(parts.getOrDefault(key, ""), key);
    }
}
