package dev.perfgate.report.html;

import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.ComparisonTexts;
import dev.perfgate.result.Run;
import java.util.List;

/** The run that gates compared with, and the times of both runs. */
final class BaselineSection {
    private BaselineSection() {}

    static void write(Run baseline, List<Chart> charts, Html html) {
        ReportSection.open(html, "baseline", "Against the baseline");
        html.open("p").text("Baseline: " + ComparisonTexts.run(baseline));
        html.linkTo(baseline.info().id()).close();
        ChartsSection.figures(charts, html);
        html.closeLine();
    }
}
