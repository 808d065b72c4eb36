package dev.perfgate.changes;

import dev.perfgate.changes.CsvRows.TextCell;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads series from CSV: the first line names the metrics, each further line is a run. Columns that name the runs are left out. */
final class CsvSeries {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final String NUMBERS_ONLY =
            "write figures without units, such as 1234.5, and the unit in the first line";

    private final FileProblems problems;
    private final SeriesSink sink;
    private final List<CsvColumn> columns = new ArrayList<>();
    private int runs;

    CsvSeries(String source, Problems problems, SeriesSink sink) {
        this.problems = new FileProblems(source, problems);
        this.sink = sink;
    }

    void read(Reader text) throws IOException {
        CsvRows rows = new CsvRows(text, separator(text), problems);
        header(rows.next());
        for (List<TextCell> row = rows.next(); !row.isEmpty(); row = rows.next()) {
            add(row);
        }
        finish();
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
        if (cells.stream().map(TextCell::text).allMatch(ValueText::isGap)) {
            throw problems.fatal(
                    cells.get(0).line(),
                    cells.get(0).column(),
                    "the first line names no metric: '"
                            + ValueText.shown(cells.get(0).text()) + "'",
                    SeriesFile.REMEDY);
        }
        if (isData(cells)) {
            throw problems.fatal(
                    cells.get(0).line(),
                    cells.get(0).column(),
                    "the first line contains only figures: '"
                            + ValueText.shown(cells.get(0).text()) + "'",
                    "name the metrics in the first line");
        }
        for (TextCell cell : cells) {
            columns.add(new CsvColumn(cell.text(), columns.size() + 1));
        }
    }

    /** Figures only; but columns may be called 0, 1, 2 or 1, 2, 3. */
    private static boolean isData(List<TextCell> cells) {
        boolean counted = true;
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text().strip();
            if (ValueText.value(text).isEmpty()) {
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
        if (++runs > Values.MOST) {
            throw problems.fatal(row.get(0).line(), row.get(0).column(), Values.TOO_MANY, "keep only the newest runs");
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.get(i));
        }
    }

    /** Where nothing else is left, a column that cannot be read is no remark but the problem. */
    private void finish() {
        List<CsvColumn> metrics = columns.stream()
                .filter(column -> !column.isBlank() && !column.namesRuns())
                .toList();
        boolean someAreRead = metrics.stream().anyMatch(column -> !column.hasOnlyWords());
        for (CsvColumn column : metrics) {
            if (someAreRead && column.hasOnlyWords()) {
                sink.leaveOut(leftOut(column));
            } else {
                finish(column);
            }
        }
    }

    private Problem leftOut(CsvColumn column) {
        TextCell cell = column.unreadable().get(0);
        return new Problem(
                problems.mark(cell.line(), cell.column()),
                "column '" + ValueText.shown(column.name()) + "' is ignored: '" + ValueText.shown(cell.text())
                        + "' is not a number",
                NUMBERS_ONLY);
    }

    private void finish(CsvColumn column) {
        // Of a column of words the first says it all.
        int told = column.hasOnlyWords() ? 1 : column.unreadable().size();
        for (TextCell cell : column.unreadable().subList(0, told)) {
            problems.add(
                    cell.line(),
                    cell.column(),
                    "'" + ValueText.shown(cell.text()) + "' in column '" + ValueText.shown(column.name())
                            + "' is not a number",
                    ValueText.isFigureInWords(cell.text())
                            ? NUMBERS_ONLY
                            : "write for example 21.4, or leave the cell empty");
        }
        if (told == 0) {
            sink.take(new MetricSeries(column.name(), Optional.empty(), new RunKeys.Counted(), column.values()));
        }
    }
}
