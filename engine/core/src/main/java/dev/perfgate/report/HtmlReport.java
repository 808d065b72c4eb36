package dev.perfgate.report;

import dev.perfgate.result.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A run as one HTML file that needs nothing else: no server, no network, no second file. All figures stand in the page itself;
 * only the charts need its script.
 */
public final class HtmlReport {
    private final Run run;
    private final List<Chart> charts;

    private HtmlReport(Run run) {
        this.run = run;
        this.charts = RunCharts.of(run);
    }

    /** Writes the page, which says that it is in UTF-8; the writer stays open. */
    public static void write(Run run, Writer out) throws IOException {
        HtmlReport report = new HtmlReport(run);
        HtmlPage.write(report.title(), report.body(), report.charts, out);
    }

    private String title() {
        return Outcome.of(run).word() + " · " + run.info().scenario() + " · Perfgate";
    }

    private Html body() {
        Html html = new Html();
        Masthead.write(run, html);
        html.open("main").newLine();
        NotesSection.write(run, html);
        GatesSection.write(run, html);
        ChartsSection.write(charts, "charts", html);
        if (PartTable.instead(run)) {
            PartsSection.write(run, html);
        } else {
            RequestsSection.write(run, html);
        }
        TimesSection.write(run, html);
        FailuresSection.write(run, html);
        EventsSection.write(run, html);
        FurtherFigures.write(run, html);
        ContextSection.write(run, html);
        DefinitionsSection.write(run, html);
        return html.closeLine();
    }
}
