package dev.perfgate.report.html;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.ComparisonCharts;
import dev.perfgate.report.model.RunCharts;
import dev.perfgate.report.model.RunPresentation;
import dev.perfgate.result.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run as one HTML file that needs nothing else: no server, no network, no second file. All figures stand in the page itself;
 * only the charts need its script.
 */
public final class HtmlReport {
    private final Run run;
    private final List<Chart> compared;
    private final List<Chart> charts;

    private HtmlReport(Run run, Optional<Run> baseline) {
        this.run = run;
        this.compared = baseline.map(before -> ComparisonCharts.of(before, run)).orElse(List.of());
        this.charts = RunCharts.of(run);
    }

    /** Writes the page, which says that it is in UTF-8; the writer stays open. */
    public static void write(Run run, Writer out) throws IOException {
        HtmlPage.write(fragment(run, FragmentPlace.OWN_PAGE), out);
    }

    /** What the page says, for another page. */
    public static PageFragment fragment(Run run, FragmentPlace place) {
        return fragment(run, Optional.empty(), place);
    }

    /**
     * The same with a run to compare with.
     *
     * @param baseline the run that gates compared it with, if it is at hand: then its times are drawn beside those of the run
     */
    public static PageFragment fragment(Run run, Optional<Run> baseline, FragmentPlace place) {
        HtmlReport report = new HtmlReport(run, baseline);
        Html html = PageFragment.begin(place);
        report.body(html, baseline);
        List<Chart> all = new ArrayList<>(report.compared);
        all.addAll(report.charts);
        return PageFragment.end(report.title(), html, all);
    }

    private String title() {
        return RunOutcome.of(run).word() + " · " + run.info().scenario() + " · Perfgate";
    }

    private void body(Html html, Optional<Run> baseline) {
        ReportHeader.write(run, html);
        html.open("div", "class", "sections").newLine();
        NotesSection.write(run, html);
        GatesSection.write(run, html);
        baseline.ifPresent(before -> BaselineSection.write(before, compared, html));
        ChartsSection.write(charts, "charts", html);
        RunPresentation presentation = RunPresentation.of(run);
        presentation.table(run).ifPresent(table -> FigureTableSection.write(table, html));
        PartsSection.write(run, html);
        presentation.further(run).ifPresent(table -> TextTableSection.write(table, html));
        FailuresSection.write(run, html);
        EventsSection.write(run, html);
        FurtherFigures.write(run, html);
        ContextSection.write(run, html);
        DefinitionsSection.write(run, html);
        html.closeLine();
    }
}
