package dev.perfgate.report.markdown;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.gate.figure.Parts;
import dev.perfgate.report.console.VerdictLines;
import dev.perfgate.report.model.FigureTable;
import dev.perfgate.report.model.GateCount;
import dev.perfgate.report.model.Instants;
import dev.perfgate.report.model.KeyFigure;
import dev.perfgate.report.model.NoteText;
import dev.perfgate.report.model.Notice;
import dev.perfgate.report.model.PartTable;
import dev.perfgate.report.model.RunPresentation;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Note;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.Tone;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A run as a comment on a pull request, in GitHub-flavoured Markdown. */
public final class MarkdownSummary {
    /** GitHub takes 65,536 characters; the rest is left to whoever adds a line of their own. */
    static final int MOST_BYTES = 60_000;

    private static final int MOST_TEXTS = 5;
    private static final int MOST_GATES = 40;
    private static final int MOST_ROWS = 20;
    private static final int MOST_FAILURES = 10;

    /** Of columns: a comment is as narrow as a terminal. */
    private static final int MOST_ROOM = 2;

    private final Run run;
    private final MarkdownText out;

    private MarkdownSummary(Run run, int limit) {
        this.run = run;
        this.out = new MarkdownText(limit);
    }

    /**
     * The summary.
     *
     * @param link address of the whole report, if it can be reached somewhere
     */
    public static String of(Run run, Optional<String> link) {
        return of(run, link, MOST_BYTES);
    }

    /** @param limit most bytes in UTF-8 */
    static String of(Run run, Optional<String> link, int limit) {
        MarkdownSummary summary = new MarkdownSummary(run, limit);
        summary.title();
        link.ifPresent(summary::link);
        summary.notices();
        summary.gates();
        summary.notes();
        RunPresentation presentation = RunPresentation.of(run);
        summary.keyFigures(presentation.keyFigures(run));
        presentation.table(run).ifPresentOrElse(summary::table, summary::parts);
        summary.failures();
        summary.origin();
        return summary.out.toString();
    }

    private void title() {
        Outcome outcome = RunOutcome.of(run);
        out.lines(
                "### " + outcome.tone().sign() + " " + outcome.word() + " · "
                        + MarkdownText.plain(run.info().scenario()),
                "");
        out.lines(
                "**" + GateCount.sentence(run) + "** "
                        + MarkdownText.code(run.context().workload().summary()) + " · "
                        + Instants.format(run.info().started()) + " · "
                        + Durations.format(run.info().duration()),
                "");
    }

    /** Angle brackets keep blanks and brackets of an address from ending it. */
    private void link(String address) {
        String safe = address.replace("<", "%3C").replace(">", "%3E").replaceAll("\\s", "%20");
        out.lines("[The whole report](<" + safe + ">)", "");
    }

    private void notices() {
        for (Notice notice : Notice.of(run)) {
            String texts = notice.texts().stream()
                    .limit(MOST_TEXTS)
                    .map(MarkdownText::plain)
                    .collect(Collectors.joining("; "));
            out.lines("> **" + notice.tone().sign() + " " + MarkdownText.plain(notice.title()) + "** " + texts, "");
        }
    }

    private void notes() {
        for (Note note : run.notes()) {
            out.lines(
                    "> **Note** " + MarkdownText.plain(NoteText.head(note)) + ": "
                            + MarkdownText.plain(NoteText.oneLine(note)),
                    "");
        }
    }

    private void keyFigures(List<KeyFigure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        MarkdownTable table =
                new MarkdownTable(0, figures.stream().map(KeyFigure::label).toArray(String[]::new));
        table.row(figures.stream().map(KeyFigure::text).toList());
        table.writeTo(out, 0, "");
    }

    private void parts() {
        for (PartTable parts : PartTable.of(run)) {
            List<List<String>> cells = parts.cells();
            MarkdownTable table = new MarkdownTable(1, cells.get(0).toArray(new String[0]));
            cells.stream().skip(1).limit(MOST_ROWS).forEach(row -> table.row(escaped(row)));
            out.lines("#### " + MarkdownText.plain(parts.title()), "");
            table.writeTo(out, Math.max(0, cells.size() - 1 - MOST_ROWS), "rows");
        }
    }

    private static List<String> escaped(List<String> cells) {
        return cells.stream().map(MarkdownText::plain).toList();
    }

    /** Before any figure, and what failed first: who reads on a phone sees no more. */
    private void gates() {
        if (run.verdicts().isEmpty()) {
            return;
        }
        List<Verdict> verdicts = new ArrayList<>(VerdictGroups.of(run.verdicts()));
        verdicts.sort(Comparator.comparing(verdict -> verdict.consequence(), Comparator.reverseOrder()));
        MarkdownTable table = new MarkdownTable(3, "", "gate", "reason");
        verdicts.stream().limit(MOST_GATES).forEach(verdict -> table.row(verdict(verdict)));
        out.lines("#### Gates", "");
        table.writeTo(out, Math.max(0, verdicts.size() - MOST_GATES), "gates");
    }

    private static List<String> verdict(Verdict verdict) {
        String word = Tone.of(verdict).sign() + "\u00a0" + verdict.consequence();
        return List.of(word, MarkdownText.code(verdict.gate()), MarkdownText.plain(VerdictLines.reason(verdict)));
    }

    private void table(FigureTable figures) {
        List<FigureTable.Row> shown = figures.mostTelling(MOST_ROWS);
        if (shown.isEmpty()) {
            return;
        }
        List<Integer> columns = IntStream.range(0, figures.columns().size())
                .filter(column -> figures.columns().get(column).room() <= MOST_ROOM)
                .boxed()
                .toList();
        List<String> header = new ArrayList<>(List.of(figures.parts().word()));
        columns.forEach(column -> header.add(figures.columns().get(column).label()));
        MarkdownTable table = new MarkdownTable(1, header.toArray(new String[0]));
        for (FigureTable.Row row : shown) {
            List<String> cells = new ArrayList<>(List.of(MarkdownText.code(row.name())));
            columns.forEach(column -> cells.add(figures.text(row, column)));
            table.row(cells);
        }
        out.lines("#### " + figures.title(), "");
        table.writeTo(
                out,
                figures.rows().size() - shown.size(),
                figures.parts().plural() + ", none of which has a higher " + figures.rankedBy());
    }

    private void failures() {
        List<Failure> failures = run.measurements().failures().stream()
                .sorted(Comparator.comparingLong(Failure::count).reversed())
                .toList();
        if (failures.isEmpty()) {
            return;
        }
        MarkdownTable table = new MarkdownTable(3, "type", "message", Parts.word(run), "count");
        failures.stream()
                .limit(MOST_FAILURES)
                .forEach(failure -> table.row(
                        MarkdownText.plain(failure.kind()),
                        MarkdownText.code(failure.message()),
                        MarkdownText.code(failure.scope()),
                        Unit.COUNT.format(failure.count())));
        out.lines("#### Failures", "");
        table.writeTo(out, Math.max(0, failures.size() - MOST_FAILURES), "kinds of failure");
    }

    private void origin() {
        String revision = run.context().source().revision();
        String host = run.context().environment().host();
        out.line("<sub>Run " + MarkdownText.code(run.info().id())
                + (revision.isEmpty() ? "" : " of revision " + MarkdownText.code(revision))
                + (host.isEmpty() ? "" : ", measured on " + MarkdownText.plain(host))
                + ", Perfgate " + MarkdownText.plain(run.info().toolVersion()) + "</sub>");
    }
}
