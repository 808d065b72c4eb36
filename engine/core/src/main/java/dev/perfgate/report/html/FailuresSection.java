package dev.perfgate.report.html;

import dev.perfgate.gate.figure.Parts;
import dev.perfgate.report.model.Instants;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;
import java.util.Comparator;
import java.util.List;

/** Failures by type and message, the most frequent first. */
final class FailuresSection {
    private FailuresSection() {}

    static void write(Run run, Html html) {
        List<Failure> failures = run.measurements().failures();
        ReportSection.open(html, "failures", "Failures");
        if (failures.isEmpty()) {
            html.element("p", anyFailed(run) ? "Not told apart." : "None.");
        } else {
            table(failures, Parts.word(run), html);
        }
        html.closeLine();
    }

    private static boolean anyFailed(Run run) {
        return run.measurements().metrics().stream()
                .anyMatch(metric ->
                        metric.ofWholeRun() && metric.definition().is(MetricUse.FAILURES) && metric.value() > 0);
    }

    private static void table(List<Failure> failures, String part, Html html) {
        ReportSection.openTable(html, "Failures", "count", "type", "message", part, "first", "last");
        failures.stream()
                .sorted(Comparator.comparingLong(Failure::count).reversed())
                .forEach(failure -> row(failure, html));
        ReportSection.closeTable(html);
    }

    private static void row(Failure failure, Html html) {
        html.open("tr").element("td", Unit.COUNT.format(failure.count()), "class", "number");
        html.element("td", failure.kind());
        html.element("th", failure.message(), "scope", "row");
        html.element("td", failure.scope());
        html.element("td", Instants.offset(failure.firstSecond()), "class", "number");
        html.element("td", Instants.offset(failure.lastSecond()), "class", "number")
                .closeLine();
    }
}
