package dev.perfgate.report.console;

import dev.perfgate.report.model.DistributionTable;
import dev.perfgate.report.model.FigureTable;
import dev.perfgate.report.model.KeyFigure;
import dev.perfgate.report.model.NoteText;
import dev.perfgate.report.model.Notice;
import dev.perfgate.report.model.PartTable;
import dev.perfgate.report.model.RunPresentation;
import dev.perfgate.report.model.ShortText;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Note;
import dev.perfgate.result.Run;
import dev.perfgate.result.Tone;
import dev.perfgate.text.Columns;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A finished run as a few lines for a terminal or a build's log; the verdicts come last, where the eye rests. */
public final class ConsoleSummary {
    private static final int MOST_ROWS = 20;
    private static final int MOST_FAILURES = 5;
    private static final String INDENT = "  ";

    private final Run run;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private ConsoleSummary(Run run, Style style) {
        this.run = run;
        this.style = style;
    }

    /** The summary, each line ended by a line feed. */
    public static String of(Run run, Style style) {
        ConsoleSummary summary = new ConsoleSummary(run, style);
        summary.title();
        summary.notices();
        summary.notes();
        RunPresentation presentation = RunPresentation.of(run);
        presentation.table(run).ifPresentOrElse(summary::table, () -> summary.parts(presentation.keyFigures(run)));
        presentation.remark(run).ifPresent(remark -> summary.lines.add(INDENT + remark));
        summary.failures();
        summary.verdicts();
        return style.fit(String.join("\n", summary.lines)) + "\n";
    }

    private void title() {
        lines.add((style.bold(run.info().scenario())
                        + INDENT
                        + run.context().workload().summary())
                .stripTrailing());
    }

    private void notices() {
        for (Notice notice : Notice.of(run)) {
            String title = INDENT + style.paint(notice.tone(), notice.title());
            if (notice.texts().size() == 1) {
                lines.add(title + ": " + notice.texts().get(0));
            } else {
                lines.add(title);
                notice.texts().forEach(text -> lines.add(INDENT + "- " + text));
            }
        }
    }

    private void notes() {
        for (Note note : run.notes()) {
            lines.add(INDENT + style.faint("note " + NoteText.head(note)) + INDENT + NoteText.oneLine(note));
        }
    }

    private void table(FigureTable figures) {
        List<FigureTable.Row> rows = new ArrayList<>(figures.mostTelling(MOST_ROWS));
        rows.add(figures.total());
        List<String> table = ConsoleTable.lines(figures, rows, style.width() - INDENT.length());
        lines.add(INDENT + style.faint(table.get(0)));
        table.subList(1, table.size()).forEach(line -> lines.add(INDENT + line));
        if (figures.rows().size() > MOST_ROWS) {
            lines.add(INDENT + "shown: the " + MOST_ROWS + " of "
                    + figures.rows().size() + " " + figures.parts().plural() + " with the highest " + figures.rankedBy()
                    + "; the report has all");
        }
    }

    private void parts(List<KeyFigure> keyFigures) {
        DistributionTable distributions = DistributionTable.of(run);
        String figures = keyFigures.stream()
                .filter(figure -> !distributions.shows(figure.metric()))
                .map(figure -> figure.label() + " " + figure.text())
                .collect(Collectors.joining(", "));
        Columns.wrap(figures, Math.max(1, style.width() - INDENT.length())).forEach(line -> lines.add(INDENT + line));
        if (!distributions.isEmpty()) {
            List<String> rows = Columns.lines(distributions.cells());
            lines.add(INDENT + style.faint(rows.get(0)));
            rows.stream().skip(1).forEach(line -> lines.add(INDENT + line));
        }
        for (PartTable table : PartTable.of(run)) {
            List<String> rows = Columns.lines(table.cells());
            lines.add(INDENT + style.faint(rows.get(0)));
            rows.stream().skip(1).limit(MOST_ROWS).forEach(line -> lines.add(INDENT + line));
            if (rows.size() - 1 > MOST_ROWS) {
                lines.add(INDENT + "shown: " + MOST_ROWS + " of " + (rows.size() - 1) + "; the report has all");
            }
        }
    }

    private void failures() {
        List<Failure> most = run.measurements().failures().stream()
                .sorted(Comparator.comparingLong(Failure::count).reversed())
                .toList();
        most.stream().limit(MOST_FAILURES).forEach(failure -> lines.add(INDENT + line(failure)));
        if (most.size() > MOST_FAILURES) {
            int more = most.size() - MOST_FAILURES;
            lines.add(INDENT + "failures: " + more + ShortText.plural(more, " more kind", " more kinds")
                    + " in the report");
        }
    }

    private String line(Failure failure) {
        String where = failure.scope().isEmpty() ? "" : " (" + failure.scope() + ")";
        return style.paint(Tone.BAD, "failures: " + Unit.COUNT.format(failure.count())) + INDENT + failure.kind() + ": "
                + failure.message() + where;
    }

    private void verdicts() {
        VerdictLines.of(run.verdicts(), style).forEach(line -> lines.add(INDENT + line));
    }
}
