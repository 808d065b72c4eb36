package dev.perfgate.gate.form;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.AnyGate;
import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.BaselineReference.Choice;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.HighestGate;
import dev.perfgate.gate.LevelsGate;
import dev.perfgate.gate.PhaseGate;
import dev.perfgate.gate.RatchetGate;
import dev.perfgate.gate.RegressionGate;
import dev.perfgate.gate.SlopeGate;
import dev.perfgate.gate.StopCondition;
import dev.perfgate.gate.StopGate;
import dev.perfgate.gate.Tolerance;
import dev.perfgate.gate.effect.UndecidedRule;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.unit.Quantity;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The parts of a gate, by name. {@link GateReader} reads them. */
final class GateParts {
    static final double NANOS = 1e9;

    private final Map<String, Object> parts = new HashMap<>();

    GateParts(Gate gate) {
        heading(gate.heading());
        if (gate instanceof PhaseGate phase) {
            parts.put("phase", phase.phase().pattern());
            rule(phase.gate());
        } else {
            rule(gate);
        }
    }

    Map<String, Object> all() {
        return parts;
    }

    private void heading(GateHeader heading) {
        parts.put("id", heading.reference().id());
        word("kind", heading.reference().kind());
        parts.put("scenario", heading.target().scenario().pattern());
        heading.target().request().ifPresent(request -> parts.put("request", request.pattern()));
        Map<String, Object> on = new HashMap<>();
        heading.consequences().byStatus().forEach((status, does) -> on.put(word(status), word(does)));
        if (!on.isEmpty()) {
            parts.put("on", on);
        }
        UndecidedRule undecided = heading.consequences().undecided();
        if (!undecided.equals(UndecidedRule.USUAL)) {
            parts.put("undecided_fails_after", (double) undecided.failsAfter().orElse(0));
        }
        heading.waiver()
                .ifPresent(waiver -> parts.put(
                        "waiver",
                        Map.of(
                                "owner",
                                waiver.owner(),
                                "until",
                                waiver.until().toString(),
                                "reason",
                                waiver.reason())));
    }

    private void rule(Gate gate) {
        if (gate instanceof AnyGate any) {
            parts.put("figure", figure(any.figure()));
            parts.put("any", true);
        } else if (gate instanceof AbsoluteGate absolute) {
            limited(absolute.figure(), absolute.limit());
        } else if (gate instanceof RatchetGate ratchet) {
            limited(ratchet.figure(), ratchet.limit());
            parts.put("margin", ratchet.margin());
        } else if (gate instanceof LevelsGate levels) {
            levels(levels);
        } else if (gate instanceof BaselineGate baseline) {
            baseline(baseline);
        } else if (gate instanceof RegressionGate regression) {
            regression(regression);
        } else if (gate instanceof SlopeGate slope) {
            slope(slope);
        } else if (gate instanceof HighestGate highest) {
            limited(highest.figure(), highest.limit());
            parts.put(
                    "condition",
                    Map.of(
                            "figure", figure(highest.condition().figure()),
                            "limit", limit(highest.condition().limit())));
        } else if (gate instanceof StopGate stop) {
            stop(stop);
        }
    }

    private void limited(Figure figure, Limit limit) {
        parts.put("figure", figure(figure));
        parts.put("limit", limit(limit));
    }

    private void levels(LevelsGate gate) {
        parts.put("figure", figure(gate.figure()));
        Map<String, Object> levels = new HashMap<>();
        gate.levels().byLevel().forEach((level, limit) -> levels.put(level.word(), limit(limit)));
        parts.put("levels", levels);
    }

    private void baseline(BaselineGate gate) {
        parts.put("figure", figure(gate.figure()));
        parts.put("within", tolerance(gate.tolerance()));
        parts.put("baseline", baseline(gate.reference().choice()));
    }

    private static Map<String, Object> tolerance(Tolerance tolerance) {
        if (tolerance instanceof Tolerance.Absolute absolute) {
            return quantity("absolute", absolute.difference().quantity());
        }
        return tolerance instanceof Tolerance.Points points
                ? quantity("points", points.share())
                : quantity("relative", ((Tolerance.Relative) tolerance).share());
    }

    private static Map<String, Object> quantity(String kind, Quantity quantity) {
        return Map.of(
                "kind", kind, "value", quantity.value(), "unit", quantity.unit().symbol());
    }

    private static Map<String, Object> baseline(Choice choice) {
        if (choice instanceof Choice.File file) {
            return Map.of("kind", "file", "name", file.name());
        }
        if (choice instanceof Choice.OneRun run) {
            return Map.of("kind", "run", "name", run.id());
        }
        if (choice instanceof Choice.Branch branch) {
            return Map.of("kind", "branch", "name", branch.name());
        }
        if (choice instanceof Choice.MedianOfLast median) {
            return Map.of("kind", "median", "runs", (double) median.runs());
        }
        if (choice instanceof Choice.PreviousPassed) {
            return Map.of("kind", "previous_passed");
        }
        return Map.of("kind", choice instanceof Choice.Previous ? "previous" : "unnamed");
    }

    private void regression(RegressionGate gate) {
        gate.judged().ifPresent(figure -> parts.put("figure", figure(figure)));
        word("sensitivity", gate.sensitivity());
        gate.atLeast().ifPresent(share -> parts.put("at_least", share));
        if (gate.untilAccepted()) {
            parts.put("until_accepted", true);
        }
    }

    private void slope(SlopeGate gate) {
        parts.put("series", gate.series());
        gate.part().ifPresent(part -> parts.put("part", part.pattern()));
        parts.put("limit", limit(gate.limit()));
        parts.put("per", gate.per().symbol());
    }

    private void stop(StopGate gate) {
        StopCondition condition = gate.condition();
        limited(condition.figure(), condition.limit());
        condition.part().ifPresent(part -> parts.put("part", part.pattern()));
        parts.put("lasting_s", seconds(condition.lasting()));
        parts.put("stops", gate.stops());
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> parts = new HashMap<>();
        figure.metric().ifPresent(metric -> parts.put("metric", metric));
        if (figure.statistic() instanceof Statistic.Percentile percentile) {
            parts.put("rank", percentile.rank());
        }
        parts.put(
                "statistic",
                figure.statistic() instanceof Statistic.OfDistribution of
                        ? of.label()
                        : figure.statistic().key());
        return parts;
    }

    private static Map<String, Object> limit(Limit limit) {
        return Map.of(
                "operator",
                limit.operator().symbol(),
                "value",
                limit.quantity().value(),
                "unit",
                limit.quantity().unit().symbol());
    }

    private void word(String name, Enum<?> constant) {
        parts.put(name, word(constant));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
