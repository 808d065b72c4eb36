package dev.perfgate.report.html;

import dev.perfgate.measure.Distribution;
import dev.perfgate.report.model.RunPresentation;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;
import java.util.List;

/** Every metric that no other table shows, so that none is measured in vain. */
final class FurtherFigures {
    private FurtherFigures() {}

    static void write(Run run, Html html) {
        List<Metric> metrics = run.measurements().metrics().stream()
                .filter(metric ->
                        !isShownElsewhere(metric, RunPresentation.of(run).parts()))
                .filter(metric -> !Double.isNaN(metric.value()))
                .toList();
        if (metrics.isEmpty()) {
            return;
        }
        ReportSection.open(html, "further", "Further figures");
        html.open("details").element("summary", metrics.size() + " figures");
        ReportSection.openTable(html, "Further figures", "metric", "of", "value or mean", "p50", "p95", "p99", "max");
        metrics.forEach(metric -> row(metric, html));
        ReportSection.closeTable(html);
        html.close().closeLine();
    }

    /** In the table of the run's parts, in one of other parts, or among the key figures. */
    private static boolean isShownElsewhere(Metric metric, PartKind shown) {
        boolean hasTable = shown != PartKind.NONE;
        boolean ofOtherPart =
                !metric.ofWholeRun() && !(hasTable && metric.definition().parts() == shown);
        return ofOtherPart || (hasTable && metric.definition().is(MetricUse.HEADLINE));
    }

    private static void row(Metric metric, Html html) {
        Unit unit = metric.definition().unit();
        html.open("tr").element("th", metric.definition().label(), "scope", "row");
        html.element("td", metric.ofWholeRun() ? "the whole run" : metric.scope());
        number(html, unit.format(metric.value()));
        if (metric.detail() instanceof Metric.Detail.Distributed distributed) {
            Distribution values = distributed.distribution();
            number(html, unit.format(values.percentile(50)));
            number(html, unit.format(values.percentile(95)));
            number(html, unit.format(values.percentile(99)));
            number(html, unit.format(values.max()));
        } else {
            html.element("td", "", "colspan", "4");
        }
        html.closeLine();
    }

    private static void number(Html html, String text) {
        html.element("td", text, "class", "number");
    }
}
