package dev.perfgate.report.html;

import dev.perfgate.report.model.Instants;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.unit.Unit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where the figures come from: the run, its workload, and the machine that measured. */
final class ContextSection {
    private ContextSection() {}

    static void write(Run run, Html html) {
        ReportSection.open(html, "context", "This run");
        html.open("div", "class", "facts").newLine();
        run(run, html);
        environment(run.context().environment(), html);
        html.close().closeLine();
    }

    private static void run(Run run, Html html) {
        RunInfo info = run.info();
        RunContext context = run.context();
        html.open("dl");
        fact(html, "Scenario", info.scenario() + " (" + info.type() + ")");
        fact(html, "Workload", context.workload().summary());
        fact(html, "Workload hash", context.workload().hash());
        fact(html, "Started", Instants.format(info.started()));
        fact(html, "Ended", Instants.format(info.ended()));
        fact(html, "Run", info.id());
        fact(html, "Perfgate", info.toolVersion());
        fact(html, "Revision", context.source().revision());
        fact(html, "Branch", context.source().branch());
        fact(html, "Tags", tags(context.tags()));
        html.closeLine();
    }

    private static void environment(Environment environment, Html html) {
        html.open("dl");
        fact(html, "Measured on", environment.host());
        fact(html, "Label", environment.label());
        fact(html, "CPU", environment.cpuModel());
        fact(html, "Cores", environment.cores() > 0 ? String.valueOf(environment.cores()) : "");
        fact(html, "Memory", size(environment.memoryBytes()));
        fact(html, "CPU limit", limit(environment.containerCpus()));
        fact(html, "Memory limit", size(environment.containerMemoryBytes()));
        fact(html, "System", environment.os());
        fact(html, "JVM", environment.jvm());
        html.closeLine();
    }

    private static String tags(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String size(long bytes) {
        return bytes > 0 ? Unit.BYTES.format(bytes) : "";
    }

    private static String limit(double cores) {
        return cores > 0 ? Unit.COUNT.format(cores) + " cores" : "";
    }

    private static void fact(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.open("div").element("dt", name).element("dd", value).closeLine();
        }
    }
}
