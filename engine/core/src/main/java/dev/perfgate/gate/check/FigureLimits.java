package dev.perfgate.gate.check;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.Level;
import dev.perfgate.gate.LevelsGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fixed limits that gates set to a figure, to be drawn beside its course. Limits of single phases, and moving ones, are none. */
public final class FigureLimits {
    /**
     * A limit.
     *
     * @param value in the unit asked for
     * @param level "target", "acceptable", "critical"; empty of a gate that has only one
     * @param gate the gate's line
     */
    public record Limit(double value, String level, String gate) {}

    private final String scenario;
    private final PastFigure.Key key;
    private final Unit unit;
    private final List<Limit> limits = new ArrayList<>();

    private FigureLimits(String scenario, PastFigure.Key key, Unit unit) {
        this.scenario = scenario;
        this.key = key;
        this.unit = unit;
    }

    /** @param lines of gates; those that cannot be read are told of where runs are judged */
    public static List<Limit> of(List<String> lines, String scenario, PastFigure.Key key, Unit unit) {
        FigureLimits limits = new FigureLimits(scenario, key, unit);
        for (String line : lines) {
            try {
                limits.add(GateParser.parse(line));
            } catch (GateException e) {
                // It has its verdict when its run is judged.
            }
        }
        return List.copyOf(limits.limits);
    }

    private void add(Gate gate) {
        if (!gate.addresses(scenario) || gate.judged().filter(this::isMeant).isEmpty() || !isOfScope(gate.target())) {
            return;
        }
        if (gate instanceof AbsoluteGate absolute) {
            add(absolute.limit(), "", gate);
        } else if (gate instanceof LevelsGate levels) {
            for (Map.Entry<Level, dev.perfgate.result.verdict.Limit> level :
                    levels.levels().byLevel().entrySet()) {
                add(level.getValue(), level.getKey().word(), gate);
            }
        }
    }

    private void add(dev.perfgate.result.verdict.Limit limit, String level, Gate gate) {
        if (limit.fits(unit)) {
            limits.add(new Limit(limit.in(unit), level, gate.line()));
        }
    }

    private boolean isMeant(Figure figure) {
        return figure.statistic().key().equals(key.statistic())
                && figure.metric().map(this::isMetric).orElseGet(() -> KnownMetrics.mayBePrincipal(key.metric()));
    }

    private boolean isMetric(String name) {
        Optional<String> known = KnownMetrics.find(name).map(definition -> definition.name());
        return known.orElse(KnownMetrics.joined(name)).equals(KnownMetrics.joined(key.metric()));
    }

    private boolean isOfScope(Target target) {
        return target.request()
                .map(requests -> !key.scope().isEmpty() && requests.matches(key.scope()))
                .orElse(key.scope().isEmpty());
    }
}
