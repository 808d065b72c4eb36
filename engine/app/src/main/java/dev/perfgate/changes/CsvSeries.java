package dev.perfgate.changes;

import dev.perfgate.changes.CsvRows.TextCell;
import dev.perfgate.config.Problems;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads series from CSV: the first line names the metrics, each further line is a run. Columns that name the runs are left out. */
final class CsvSeries {
    private static final int LONGEST_HEADER = 1 << 16;

    private final FileProblems problems;
    private final Consumer<Series> sink;
    private final List<CsvColumn> columns = new ArrayList<>();

    CsvSeries(String source, Problems problems, Consumer<Series> sink) {
        this.problems = new FileProblems(source, problems);
        this.sink = sink;
    }

    void read(Reader text) throws IOException {
        CsvRows rows = new CsvRows(text, separator(text));
        header(rows.next());
        for (List<TextCell> row = rows.next(); !row.isEmpty(); row = rows.next()) {
            add(row);
        }
        columns.stream().filter(column -> !column.namesRuns()).forEach(this::finish);
    }

    /** The first of comma, semicolon and tab that the header has outside quotes. */
    private static char separator(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        StringBuilder header = new StringBuilder();
        for (int read = text.read();
                read >= 0 && read != '\n' && header.length() < LONGEST_HEADER - 1;
                read = text.read()) {
            header.append((char) read);
        }
        text.reset();
        String bare = header.toString().replaceAll("\"[^\"]*\"", "");
        return bare.indexOf(',') >= 0 ? ',' : bare.indexOf(';') >= 0 ? ';' : bare.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private void header(List<TextCell> cells) {
        if (isData(cells)) {
            throw problems.fatal(
                    cells.get(0).line(),
                    cells.get(0).column(),
                    "the first line has only figures: '" + cells.get(0).text() + "'",
                    "name the metrics in the first line");
        }
        for (TextCell cell : cells) {
            columns.add(new CsvColumn(cell.text().strip(), columns.isEmpty()));
        }
    }

    /** Figures only; but columns may be called 0, 1, 2 or 1, 2, 3. */
    private static boolean isData(List<TextCell> cells) {
        boolean counted = true;
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text().strip();
            if (Cell.value(text).isEmpty()) {
                return false;
            }
            counted &= text.equals(String.valueOf(i)) || text.equals(String.valueOf(i + 1));
        }
        return !counted;
    }

    private void add(List<TextCell> row) {
        boolean blank = row.stream().allMatch(cell -> cell.text().isBlank());
        if (blank && row.size() == 1 && columns.size() > 1) {
            return;
        }
        boolean tooMany =
                row.stream().skip(columns.size()).anyMatch(cell -> !cell.text().isBlank());
        if (row.size() < columns.size() || tooMany) {
            TextCell last = row.get(row.size() - 1);
            problems.add(
                    last.line(),
                    last.column(),
                    "the row has " + row.size() + " cells, but the first line " + columns.size(),
                    "leave a cell empty where a run has no value");
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.get(i));
        }
    }

    private void finish(CsvColumn column) {
        for (TextCell cell : column.unreadable()) {
            problems.add(
                    cell.line(),
                    cell.column(),
                    "'" + cell.text() + "' in column '" + column.name() + "' is not a number",
                    "write for example 21.4, or leave the cell empty where there is no value");
        }
        sink.accept(new Series(column.name(), Optional.empty(), new RunKeys.Counted(), column.values()));
    }
}
