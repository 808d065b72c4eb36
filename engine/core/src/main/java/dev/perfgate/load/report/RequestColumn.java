package dev.perfgate.load.report;

import dev.perfgate.measure.TimeFigure;
import dev.perfgate.report.model.FigureTable;
import dev.perfgate.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A column of the table of requests. */
enum RequestColumn {
    COUNT("count", Unit.COUNT, 0, RequestRow::count),
    FAILURES("fail", Unit.COUNT, 0, RequestRow::failures),
    ERROR_RATE("error rate", Unit.RATIO, 5, RequestRow::errorRate),
    RATE("rate", Unit.PER_SECOND, 0, RequestRow::rate),
    MEAN(TimeFigure.MEAN, 3),
    P50(TimeFigure.P50, 0),
    P90(TimeFigure.P90, 5),
    P95(TimeFigure.P95, 0),
    P99(TimeFigure.P99, 2),
    P999(TimeFigure.P999, 4),
    MAX(TimeFigure.MAX, 1);

    private final String label;
    private final Unit unit;
    private final int room;

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
    private final ToDoubleFunction<RequestRow> value;

    RequestColumn(TimeFigure figure, int room) {
        this(figure.label(), Unit.MILLISECONDS, room, row -> figure.of(row.response()));
    }

    RequestColumn(String label, Unit unit, int room, ToDoubleFunction<RequestRow> value) {
        this.label = label;
        this.unit = unit;
        this.room = room;
        this.value = value;
    }

    static List<FigureTable.Column> columns() {
        return Arrays.stream(values())
                .map(column -> new FigureTable.Column(
                        column.label, column.unit, column.room, column == FAILURES || column == ERROR_RATE))
                .toList();
    }

    static FigureTable.Row row(RequestRow row) {
        return new FigureTable.Row(
                row.name(),
                Arrays.stream(values())
                        .map(column -> column.value.applyAsDouble(row))
                        .toList());
    }
}
