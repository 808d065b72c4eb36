package dev.perfgate.cpu;

import dev.perfgate.json.JsonOut;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A run of type cpu in the format of the earlier tools. Their fields first, by their names and in their
 * order, ours after them.
 */
public final class CpuDocument {
    private final Run run;
    private final Environment machine;

    private CpuDocument(Run run, Environment machine) {
        this.run = run;
        this.machine = machine;
    }

    /** @param machine on which it was measured */
    public static CpuDocument of(Run run, Environment machine) {
        return new CpuDocument(run, machine);
    }

    /** One JSON object; the stream stays open. */
    public void writeJson(OutputStream stream) throws IOException {
        try (JsonOut out = new JsonOut(stream)) {
            out.document(() -> {
                theirs(out);
                ours(out);
            });
        }
    }

    /** A head, and a row for each level. */
    public void writeCsv(OutputStream stream) throws IOException {
        CpuRows.writeCsv(this, stream);
    }

    /** The same rows, each as a JSON object on a line. */
    public void writeJsonLines(OutputStream stream) throws IOException {
        CpuRows.writeJsonLines(this, stream);
    }

    private void theirs(JsonOut out) throws IOException {
        out.text("hostname", machine.host());
        out.whole("timestamp", run.info().started().getEpochSecond());
        out.whole("numCores", machine.cores());
        out.objects("results", levels(), level -> {
            out.whole("busyPct", level);
            out.whole("workUnits", Math.round(at(CpuMetrics.WORK_UNITS, level)));
        });
        out.whole("maxUnits", Math.round(value(CpuMetrics.MAX_UNITS)));
        out.compactNumber("avgUnits", value(CpuMetrics.AVG_UNITS));
        out.compactNumber("unitsPerSec", value(CpuMetrics.UNITS_PER_SEC));
    }

    private void ours(JsonOut out) throws IOException {
        out.text("workUnitVersion", String.valueOf((long) value(CpuMetrics.WORK_UNIT_VERSION)));
        out.whole("threads", (long) value(CpuMetrics.THREADS));
        out.compactNumber("secondsPerLevel", value(CpuMetrics.LEVEL_TIME));
        out.compactNumber("unitsPerCpuSec", value(CpuMetrics.UNITS_PER_CPU_SEC));
        out.compactNumber("stealPct", value(CpuMetrics.STEAL) * 100);
        out.compactNumber("loadAverage", value(CpuMetrics.LOAD_AVERAGE));
        out.compactNumber("cpuMhz", value(CpuMetrics.MHZ));
        out.text("cpuModel", machine.cpuModel());
        out.compactNumber("containerCpus", machine.containerCpus());
        out.text("os", machine.os());
        out.text("jvm", machine.jvm());
        out.flag("valid", run.validity().valid());
        out.flag("noisy", !run.validity().warnings().isEmpty());
        out.texts(
                "warnings",
                Stream.concat(run.validity().reasons().stream(), run.validity().warnings().stream())
                        .toList());
        details(out);
    }

    private void details(JsonOut out) throws IOException {
        out.objects("levels", levels(), level -> level(out, level));
        if (metric(CpuMetrics.BUSY, "0 %").isPresent()) {
            out.object("idle", () -> level(out, 0));
        }
        if (metric(CpuMetrics.MARGIN, "").isPresent()) {
            out.compactNumber("unitsPerSecMargin", value(CpuMetrics.MARGIN));
            out.compactNumber("runSpreadPct", value(CpuMetrics.SPREAD) * 100);
            out.objects("runs", figures(CpuMetrics.RUN_UNITS_PER_SEC), one -> {
                out.compactNumber("unitsPerSec", one.value());
                out.compactNumber("avgUnits", value(CpuMetrics.RUN_AVG_UNITS, one.scope()));
            });
        }
        if (!figures(CpuMetrics.SCALING).isEmpty()) {
            out.objects("scaling", figures(CpuMetrics.SCALING), one -> {
                out.whole("threads", Long.parseLong(one.scope().split(" ", 2)[0]));
                out.compactNumber("unitsPerSec", one.value());
            });
        }
        if (metric(CpuMetrics.BURST_KEPT, "").isPresent()) {
            out.object("burst", () -> {
                out.compactNumber("firstUnitsPerSec", value(CpuMetrics.BURST_FIRST));
                out.compactNumber("lastUnitsPerSec", value(CpuMetrics.BURST_LAST));
                out.compactNumber("keptPct", value(CpuMetrics.BURST_KEPT) * 100);
            });
        }
    }

    private void level(JsonOut out, int level) throws IOException {
        out.whole("busyPct", level);
        out.compactNumber("achievedBusyPct", at(CpuMetrics.BUSY, level) * 100);
        if (metric(CpuMetrics.WORK_UNITS_MARGIN, level + " %").isPresent()) {
            out.compactNumber("workUnitsMargin", at(CpuMetrics.WORK_UNITS_MARGIN, level));
        }
        out.compactNumber("unitsPerCpuSec", at(CpuMetrics.UNITS_PER_CPU_SEC, level));
        out.compactNumber("stealPct", at(CpuMetrics.STEAL, level) * 100);
        out.compactNumber("cpuMhz", at(CpuMetrics.MHZ, level));
    }

    Run run() {
        return run;
    }

    Environment machine() {
        return machine;
    }

    /** Those of which there are results, without that at rest. */
    List<Integer> levels() {
        return CpuPlan.ALL_LEVELS.stream()
                .filter(level -> metric(CpuMetrics.WORK_UNITS, level + " %").isPresent())
                .toList();
    }

    double at(MetricDefinition definition, int level) {
        return value(definition, level + " %");
    }

    double value(MetricDefinition definition) {
        return value(definition, "");
    }

    private double value(MetricDefinition definition, String scope) {
        return metric(definition, scope).orElse(Double.NaN);
    }

    private OptionalDouble metric(MetricDefinition definition, String scope) {
        return run.metric(definition.name(), scope)
                .map(metric -> OptionalDouble.of(metric.value()))
                .orElse(OptionalDouble.empty());
    }

    private List<Metric> figures(MetricDefinition definition) {
        return run.measurements().metrics().stream()
                .filter(metric -> metric.name().equals(definition.name()))
                .toList();
    }
}
