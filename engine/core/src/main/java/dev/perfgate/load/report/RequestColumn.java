package dev.perfgate.load.report;

import dev.perfgate.measure.TimeFigure;
import dev.perfgate.unit.Unit;
import java.util.function.ToDoubleFunction;

/** A column of the table of requests, the same in every report. */
public enum RequestColumn {
    COUNT("count", Unit.COUNT, RequestRow::count),
    FAILURES("fail", Unit.COUNT, RequestRow::failures),
    ERROR_RATE("error rate", Unit.RATIO, RequestRow::errorRate),
    RATE("rate", Unit.PER_SECOND, RequestRow::rate),
    MEAN(TimeFigure.MEAN),
    P50(TimeFigure.P50),
    P90(TimeFigure.P90),
    P95(TimeFigure.P95),
    P99(TimeFigure.P99),
    P999(TimeFigure.P999),
    MAX(TimeFigure.MAX);

    private final String label;
    private final Unit unit;

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
    private final ToDoubleFunction<RequestRow> value;

    RequestColumn(TimeFigure figure) {
        this(figure.label(), Unit.MILLISECONDS, row -> figure.of(row.response()));
    }

    RequestColumn(String label, Unit unit, ToDoubleFunction<RequestRow> value) {
        this.label = label;
        this.unit = unit;
        this.value = value;
    }

    public String label() {
        return label;
    }

    public double value(RequestRow row) {
        return value.applyAsDouble(row);
    }

    public String text(RequestRow row) {
        return unit.format(value(row));
    }
}
