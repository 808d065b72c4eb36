package dev.perfgate.report.model;

import dev.perfgate.result.PartKind;
import dev.perfgate.unit.Unit;
import java.util.Comparator;
import java.util.List;

/**
 * The figures of a run's parts, one a row, and of all of them; the same in every report.
 *
 * @param parts what the rows are
 * @param ranking index of the column by which the most telling rows are found: those with its highest values
 */
public record FigureTable(PartKind parts, List<Column> columns, int ranking, List<Row> rows, Row total) {
    /**
     * A column.
     *
     * @param room how much room it needs to be worth it: 0 always; a narrow terminal leaves out the highest first
     * @param alarming whether a value above 0 says that something went wrong
     */
    public record Column(String label, Unit unit, int room, boolean alarming) {}

    /** A row's values in the order of the columns; NaN where nothing was measured. */
    public record Row(String name, List<Double> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public String text(Row row, int column) {
        return columns.get(column).unit().format(row.values().get(column));
    }

    /** The label of the column by which rows are ranked. */
    public String rankedBy() {
        return columns.get(ranking).label();
    }

    /** All rows in their order where there is room for them; else those that rank highest. */
    public List<Row> mostTelling(int most) {
        return rows.size() <= most
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparingDouble(
                                (Row row) -> -row.values().get(ranking)))
                        .limit(most)
                        .toList();
    }

    /** "Requests". */
    public String title() {
        return ShortText.capital(parts.plural());
    }
}
