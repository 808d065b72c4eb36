package dev.perfgate.report.html;

import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How every figure of the page comes about. */
final class DefinitionsSection {
    private static final String PERCENTILES =
            "The value that so many per cent of the requests did not exceed, from a histogram of all of them (HdrHistogram, three"
                    + " significant digits). Percentiles are never averaged.";

    private DefinitionsSection() {}

    static void write(Run run, Html html) {
        ReportSection.open(html, "definitions", "Definitions");
        html.open("dl", "class", "definitions").newLine();
        definitions(run).forEach(one -> define(html, one.name(), one.label(), one.definition()));
        define(html, "percentiles", "P50, P95, P99 …", PERCENTILES);
        html.close().closeLine();
    }

    private static Set<MetricDefinition> definitions(Run run) {
        return run.measurements().metrics().stream()
                .map(Metric::definition)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void define(Html html, String name, String label, String definition) {
        html.open("div", "id", "def-" + name)
                .element("dt", label)
                .element("dd", definition)
                .closeLine();
    }
}
