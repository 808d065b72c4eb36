package dev.perfgate.report.html;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.report.model.GateCount;
import dev.perfgate.report.model.Instants;
import dev.perfgate.report.model.Notice;
import dev.perfgate.report.model.RunColumns;
import dev.perfgate.report.model.ShortText;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.Tone;
import dev.perfgate.result.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Many runs on one page: a line for each with a link to its report, and what their gates say. Everything of it stands in {@code
 * <main>}, without script, so that another page can take it over.
 */
public final class SuiteIndex {
    /**
     * A run and where it is.
     *
     * @param folder the run's, as the page shows it
     * @param report address of its report, seen from the page; empty when there is none
     */
    public record Entry(Run run, String folder, Optional<String> report) {}

    private final List<Entry> entries;
    private final Html html = new Html();

    private SuiteIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Writes the page, which says that it is in UTF-8; the writer stays open.
     *
     * @param error why there are not all the runs that there should be
     */
    public static void write(List<Entry> entries, Optional<String> error, Writer out) throws IOException {
        SuiteIndex index = new SuiteIndex(entries);
        index.html.open("div", "class", "perfgate-report").newLine();
        index.html
                .open("header", "class", "masthead")
                .element("h1", "Performance runs")
                .closeLine();
        index.html.open("main").newLine();
        error.ifPresent(index::notCompleted);
        index.runs();
        index.gates();
        index.html.closeLine().closeLine();
        HtmlPage.writePlain("Runs · Perfgate", index.html, out);
    }

    private void notCompleted(String error) {
        ReportHeader.notices(
                List.of(new Notice(Tone.BAD, "Not completed", error.lines().toList())), Tone.BAD, html);
    }

    private void runs() {
        ReportSection.open(html, "runs", "Runs");
        RunColumns columns = RunColumns.of(entries.stream().map(Entry::run).toList());
        List<String> head = new ArrayList<>(List.of("Outcome", "Scenario", "Gates"));
        columns.labels().forEach(label -> head.add(ShortText.capital(label)));
        head.addAll(List.of("Started", "Folder"));
        ReportSection.openTable(html, "Runs", head.toArray(new String[0]));
        entries.forEach(entry -> run(entry, columns));
        ReportSection.closeTable(html);
        html.closeLine();
    }

    private void run(Entry entry, RunColumns columns) {
        Run run = entry.run();
        Outcome outcome = RunOutcome.of(run);
        html.open("tr");
        sign(outcome.tone(), outcome.word());
        html.open("th", "scope", "row");
        link(run.info().scenario(), entry.report());
        html.close().element("td", GateCount.sentence(run));
        columns.cells(run).forEach(cell -> html.element("td", cell));
        html.element("td", Instants.format(run.info().started()));
        html.open("td").element("code", entry.folder()).close().closeLine();
    }

    private void link(String text, Optional<String> address) {
        address.ifPresentOrElse(there -> html.element("a", text, "href", there), () -> html.text(text));
    }

    private void gates() {
        if (entries.stream().allMatch(entry -> entry.run().verdicts().isEmpty())) {
            return;
        }
        ReportSection.open(html, "gates", "Gates");
        ReportSection.openTable(html, "Gates", "Verdict", "Scenario", "Gate", "Reason");
        for (Entry entry : entries) {
            for (Verdict verdict : VerdictGroups.of(entry.run().verdicts())) {
                gate(entry, verdict);
            }
        }
        ReportSection.closeTable(html);
        html.closeLine();
    }

    private void gate(Entry entry, Verdict verdict) {
        html.open("tr");
        sign(Tone.of(verdict), verdict.status().name().replace('_', ' '));
        html.open("td");
        link(entry.run().info().scenario(), entry.report());
        html.close();
        html.open("th", "scope", "row").element("code", verdict.gate()).close();
        html.element("td", verdict.reason()).closeLine();
    }

    private void sign(Tone tone, String word) {
        html.open("td").open("span", "class", "verdict " + ReportHeader.css(tone));
        html.element("span", tone.sign(), "class", "sign", "aria-hidden", "true");
        html.text("\u00a0" + word).close().close();
    }
}
