package dev.perfgate.report;

import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.load.LiveLoad;
import dev.perfgate.report.console.ConsoleSummary;
import dev.perfgate.report.console.ProgressLine;
import dev.perfgate.report.console.Style;
import dev.perfgate.report.html.ComparisonHtml;
import dev.perfgate.report.html.HtmlReport;
import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.ComparisonCharts;
import dev.perfgate.report.model.RunCharts;
import dev.perfgate.report.png.ChartPng;
import dev.perfgate.result.Run;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Writes every kind of report into a folder, to be looked at: {@code main} with the folder's name. */
final class ReportPreview {
    private ReportPreview() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, Run> runs = Map.of(
                "normal", Runs.normal(),
                "failed", Runs.failed(),
                "invalid", Runs.invalid(),
                "partial", Runs.partial(),
                "huge", Runs.huge(),
                "empty", Runs.empty());
        for (Map.Entry<String, Run> run : runs.entrySet()) {
            try (Writer page = Files.newBufferedWriter(folder.resolve(run.getKey() + ".html"))) {
                HtmlReport.write(run.getValue(), page);
            }
            for (Chart chart : RunCharts.of(run.getValue())) {
                ChartPng.write(chart, folder.resolve(run.getKey() + "-" + chart.id() + ".png"), 900, 380);
            }
            if (!run.getKey().equals("huge")) {
                System.out.print(ConsoleSummary.of(run.getValue(), new Style(false, 110, true)) + "\n");
            }
        }
        try (Writer page = Files.newBufferedWriter(folder.resolve("comparison.html"))) {
            ComparisonHtml.write(
                    new SuiteComparison(List.of(Comparisons.slower()), List.of(), List.of("search")), page);
        }
        for (Chart chart : ComparisonCharts.of(Comparisons.slower())) {
            ChartPng.write(chart, folder.resolve(chart.id() + ".png"), 900, 380);
        }
        System.out.println(ProgressLine.line(
                LiveLoad.of(Duration.ofSeconds(12), Duration.ofSeconds(30), 100, 3, 0, 1504.3, 3.2, 50),
                new Style(false, 100, true)));
    }
}
