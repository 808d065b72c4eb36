package dev.perfgate.report.markdown;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.report.RequestColumn;
import dev.perfgate.load.report.RequestRow;
import dev.perfgate.measure.TimeFigure;
import dev.perfgate.report.console.VerdictLines;
import dev.perfgate.report.model.GateCount;
import dev.perfgate.report.model.Instants;
import dev.perfgate.report.model.NoteText;
import dev.perfgate.report.model.Notice;
import dev.perfgate.report.model.PartTable;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Metric;
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

/** A run as a comment on a pull request, in GitHub-flavoured Markdown. */
public final class MarkdownSummary {
    /** GitHub takes 65,536 characters; the rest is left to whoever adds a line of their own. */
    static final int MOST_BYTES = 60_000;

    private static final int MOST_FIGURES = 8;
    private static final int MOST_TEXTS = 5;
    private static final int MOST_GATES = 40;
    private static final int MOST_REQUESTS = 20;
    private static final int MOST_FAILURES = 10;

    private static final List<RequestColumn> COLUMNS = List.of(
            RequestColumn.COUNT,
            RequestColumn.FAILURES,
            RequestColumn.RATE,
            RequestColumn.P50,
            RequestColumn.P95,
            RequestColumn.P99,
            RequestColumn.MAX);

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
        if (PartTable.instead(run)) {
            summary.figures();
            summary.parts();
        } else {
            summary.keyFigures();
            summary.requests();
        }
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

    private void keyFigures() {
        RequestRow total = RequestRow.total(run);
        List<String> names = new ArrayList<>(List.of("requests", "rate", "p50", "p95", "p99", "error rate"));
        List<String> figures = new ArrayList<>(List.of(
                Unit.COUNT.format(total.count()),
                Unit.PER_SECOND.format(total.rate()),
                Unit.MILLISECONDS.format(TimeFigure.P50.of(total.response())),
                Unit.MILLISECONDS.format(TimeFigure.P95.of(total.response())),
                Unit.MILLISECONDS.format(TimeFigure.P99.of(total.response())),
                Unit.RATIO.format(total.errorRate())));
        run.metric(LoadMetrics.DROPPED).map(Metric::value).ifPresent(dropped -> {
            names.add("dropped");
            figures.add(Unit.COUNT.format(dropped));
        });
        MarkdownTable table = new MarkdownTable(0, names.toArray(new String[0]));
        table.row(figures);
        table.writeTo(out, 0, "");
    }

    private void figures() {
        List<Metric> metrics = PartTable.keyFigures(run, MOST_FIGURES);
        MarkdownTable table = new MarkdownTable(
                0, metrics.stream().map(metric -> metric.definition().label()).toArray(String[]::new));
        table.row(metrics.stream().map(PartTable::text).toList());
        table.writeTo(out, 0, "");
    }

    private void parts() {
        for (PartTable parts : PartTable.of(run)) {
            List<List<String>> cells = parts.cells();
            MarkdownTable table = new MarkdownTable(1, cells.get(0).toArray(new String[0]));
            cells.stream().skip(1).limit(MOST_REQUESTS).forEach(row -> table.row(escaped(row)));
            out.lines("#### " + MarkdownText.plain(parts.title()), "");
            table.writeTo(out, Math.max(0, cells.size() - 1 - MOST_REQUESTS), "rows");
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

    private void requests() {
        List<RequestRow> named = RequestRow.named(run);
        List<RequestRow> shown = named.size() <= MOST_REQUESTS ? named : slowest(named);
        if (shown.isEmpty()) {
            return;
        }
        List<String> header = new ArrayList<>(List.of("request"));
        COLUMNS.forEach(column -> header.add(column.label()));
        MarkdownTable table = new MarkdownTable(1, header.toArray(new String[0]));
        shown.forEach(row -> table.row(request(row)));
        out.lines("#### Requests", "");
        table.writeTo(out, named.size() - shown.size(), "requests, none of which has a higher p95");
    }

    private static List<RequestRow> slowest(List<RequestRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingDouble((RequestRow row) -> -TimeFigure.P95.of(row.response())))
                .limit(MOST_REQUESTS)
                .toList();
    }

    private static List<String> request(RequestRow row) {
        List<String> cells = new ArrayList<>(List.of(MarkdownText.code(row.name())));
        COLUMNS.forEach(column -> cells.add(column.text(row)));
        return cells;
    }

    private void failures() {
        List<Failure> failures = run.measurements().failures().stream()
                .sorted(Comparator.comparingLong(Failure::count).reversed())
                .toList();
        if (failures.isEmpty()) {
            return;
        }
        MarkdownTable table = new MarkdownTable(3, "type", "message", "request", "count");
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
