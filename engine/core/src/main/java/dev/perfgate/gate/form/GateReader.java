package dev.perfgate.gate.form;

import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.AnyGate;
import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.BaselineReference;
import dev.perfgate.gate.BaselineReference.Choice;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.HighestGate;
import dev.perfgate.gate.Level;
import dev.perfgate.gate.Levels;
import dev.perfgate.gate.LevelsGate;
import dev.perfgate.gate.PhaseGate;
import dev.perfgate.gate.RatchetGate;
import dev.perfgate.gate.RegressionGate;
import dev.perfgate.gate.SlopeGate;
import dev.perfgate.gate.StopCondition;
import dev.perfgate.gate.StopGate;
import dev.perfgate.gate.Tolerance;
import dev.perfgate.gate.effect.Consequences;
import dev.perfgate.gate.effect.UndecidedRule;
import dev.perfgate.gate.effect.Waiver;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.json.JsonObject;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes a gate of the parts that {@link GateParts} wrote. */
final class GateReader {
    private static final int MOST_RUNS = 10_000;

    private final String line;
    private final JsonObject parts;

    GateReader(String line, JsonObject parts) {
        this.line = line;
        this.parts = parts;
    }

    Gate gate() {
        Gate rule = rule(heading());
        return pattern("phase").map(phase -> (Gate) new PhaseGate(rule, phase)).orElse(rule);
    }

    private GateHeader heading() {
        Target target = new Target(new Wildcard(parts.text("scenario")), pattern("request"));
        return new GateHeader(line, target, consequences(), waiver());
    }

    private Optional<Wildcard> pattern(String name) {
        return parts.has(name) ? Optional.of(new Wildcard(parts.text(name))) : Optional.empty();
    }

    private Consequences consequences() {
        Map<Status, Consequence> chosen = new EnumMap<>(Status.class);
        if (parts.has("on")) {
            JsonObject on = parts.object("on");
            for (Status status : Consequences.configurable()) {
                String name = status.name().toLowerCase(Locale.ROOT);
                if (on.has(name)) {
                    chosen.put(status, on.word(name, Consequence.class));
                }
            }
        }
        return new Consequences(chosen, undecided());
    }

    /** 0 stands for never. */
    private UndecidedRule undecided() {
        if (!parts.has("undecided_fails_after")) {
            return UndecidedRule.USUAL;
        }
        int runs = (int) parts.whole("undecided_fails_after", MOST_RUNS);
        return runs == 0 ? UndecidedRule.WARN : UndecidedRule.after(runs);
    }

    private Optional<Waiver> waiver() {
        if (!parts.has("waiver")) {
            return Optional.empty();
        }
        JsonObject waiver = parts.object("waiver");
        return Optional.of(new Waiver(waiver.text("owner"), date(waiver), waiver.text("reason")));
    }

    private static LocalDate date(JsonObject waiver) {
        try {
            return LocalDate.parse(waiver.text("until"));
        } catch (DateTimeException e) {
            throw waiver.problem("until", "must be a date such as 2026-12-31");
        }
    }

    private Gate rule(GateHeader heading) {
        return switch (parts.word("kind", GateReference.Kind.class)) {
            case LIMIT ->
                parts.has("any") && parts.flag("any")
                        ? new AnyGate(heading, figure(parts))
                        : new AbsoluteGate(heading, figure(parts), limit(parts));
            case RATCHET -> new RatchetGate(heading, figure(parts), limit(parts), parts.number("margin"));
            case LEVELS -> new LevelsGate(heading, figure(parts), levels(parts.object("levels")));
            case BASELINE ->
                new BaselineGate(
                        heading,
                        figure(parts),
                        tolerance(parts.object("within")),
                        new BaselineReference(baseline(parts.object("baseline"))));
            case REGRESSION -> regression(heading);
            case SLOPE ->
                new SlopeGate(heading, parts.text("series"), pattern("part"), limit(parts), unit(parts, "per"));
            case HIGHEST -> highest(heading);
            case STOP -> stop(heading);
            case COMPARISON, UNKNOWN -> throw parts.problem("kind", "is no kind of gate that judges a run");
        };
    }

    private static Levels levels(JsonObject levels) {
        Map<Level, Limit> byLevel = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            if (levels.has(level.word())) {
                byLevel.put(level, limitOf(levels.object(level.word())));
            }
        }
        return new Levels(byLevel);
    }

    private static Tolerance tolerance(JsonObject within) {
        Quantity quantity = quantity(within);
        return switch (within.text("kind")) {
            case "relative" -> new Tolerance.Relative(quantity);
            case "absolute" -> new Tolerance.Absolute(new Limit(Operator.AT_MOST, quantity));
            case "points" -> new Tolerance.Points(quantity);
            default -> throw within.problem("kind", "must be relative, absolute or points");
        };
    }

    private static Choice baseline(JsonObject baseline) {
        return switch (baseline.text("kind")) {
            case "unnamed" -> new Choice.Unnamed();
            case "file" -> new Choice.File(baseline.text("name"));
            case "run" -> new Choice.OneRun(baseline.text("name"));
            case "branch" -> new Choice.Branch(baseline.text("name"));
            case "median" -> new Choice.MedianOfLast((int) baseline.whole("runs", MOST_RUNS));
            case "previous" -> new Choice.Previous();
            case "previous_passed" -> new Choice.PreviousPassed();
            default -> throw baseline.problem("kind", "is no way to name a baseline");
        };
    }

    private Gate regression(GateHeader heading) {
        return new RegressionGate(
                heading,
                parts.has("figure") ? Optional.of(figure(parts)) : Optional.empty(),
                parts.word("sensitivity", Sensitivity.class),
                parts.has("at_least") ? OptionalDouble.of(parts.number("at_least")) : OptionalDouble.empty(),
                parts.has("until_accepted") && parts.flag("until_accepted"),
                1);
    }

    private Gate highest(GateHeader heading) {
        JsonObject condition = parts.object("condition");
        AbsoluteGate held = new AbsoluteGate(heading.withoutClauses(), figure(condition), limit(condition));
        return new HighestGate(heading, figure(parts), held, limit(parts));
    }

    private Gate stop(GateHeader heading) {
        double seconds = parts.number("lasting_s");
        if (!(seconds > 0)) {
            throw parts.problem("lasting_s", "must be above 0");
        }
        Duration lasting = Duration.ofSeconds((long) seconds)
                .plusNanos(Math.round((seconds - Math.floor(seconds)) * GateParts.NANOS));
        return new StopGate(
                heading, new StopCondition(figure(parts), pattern("part"), limit(parts), lasting), parts.flag("stops"));
    }

    private static Figure figure(JsonObject holder) {
        JsonObject figure = holder.object("figure");
        Optional<String> metric = figure.has("metric") ? Optional.of(figure.text("metric")) : Optional.empty();
        return new Figure(metric, statistic(figure));
    }

    private static Statistic statistic(JsonObject figure) {
        String label = figure.text("statistic");
        if (figure.has("rank")) {
            return new Statistic.Percentile(figure.number("rank"), label);
        }
        return label.equals(PastFigure.SINGLE)
                ? new Statistic.Single()
                : figure.word("statistic", Statistic.Summary.class);
    }

    private static Limit limit(JsonObject holder) {
        return limitOf(holder.object("limit"));
    }

    private static Limit limitOf(JsonObject limit) {
        Operator operator = Operator.ofSymbol(limit.text("operator"))
                .orElseThrow(() -> limit.problem("operator", "is not a known operator"));
        return new Limit(operator, quantity(limit));
    }

    private static Quantity quantity(JsonObject of) {
        return new Quantity(of.number("value"), unit(of, "unit"));
    }

    private static Unit unit(JsonObject of, String name) {
        String symbol = of.text(name);
        return Unit.ofSymbol(symbol)
                .filter(unit -> unit.symbol().equals(symbol))
                .orElseThrow(() -> of.problem(name, "is not a known unit"));
    }
}
