package dev.perfgate.result;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.DocumentLimits;
import dev.perfgate.json.JsonObject;
import dev.perfgate.measure.Distribution;
import dev.perfgate.measure.HistogramText;
import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.VerdictReader;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads run.json, version 1. Every field that version 1 writes must be there: a gate must not pass because a file lost what it
 * would have judged.
 */
public final class RunReader {
    /** What tells which run it is. */
    static final Set<String> HEAD =
            Set.of("schema_version", "tool_version", "id", "scenario", "type", "state", "started", "ended");

    /** What other writers round a mean to, and what a histogram of two digits does. */
    private static final double MEAN_ROUNDING = 0.02;

    /** Below it, a histogram of times does not tell values apart. */
    private static final double LOWEST = 1000;

    /** Of the heap, what the histograms of one run may take: more would end the reader, not only the reading. */
    private static final int SHARE_OF_HEAP = 4;

    private final long mostHistogramBytes;
    private long histogramBytes;
    private int metrics;

    /** @param mostHistogramBytes what the histograms of the run may take in memory */
    RunReader(long mostHistogramBytes) {
        this.mostHistogramBytes =
                Math.min(mostHistogramBytes, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    Run run(JsonObject root, String file, DocumentLimits limits) {
        metrics = limits.metrics();
        return new Run(
                checkedInfo(root, file),
                context(root),
                validity(root.object("validity")),
                measurements(root),
                root.textsOrObjects("gates", RecordedGate::ofLine, VerdictReader::recorded),
                root.objects("verdicts").stream().map(VerdictReader::verdict).toList(),
                root.objects("notes").stream().map(RunReader::note).toList());
    }

    static RunInfo checkedInfo(JsonObject root, String file) {
        checkVersion(root, file, RunJson.VERSION);
        return info(root);
    }

    /** Refuses a file of a version that this reader does not know, and one without any: it is of another kind. */
    public static void checkVersion(JsonObject root, String file, int known) {
        if (!root.has("schema_version")) {
            throw new DocumentException(
                    file, "not a file of Perfgate: it has no 'schema_version'", "name a run.json or summary.json");
        }
        long version = root.whole("schema_version", Integer.MAX_VALUE);
        if (version < 1 || version > known) {
            String writer = root.has("tool_version") ? " (written by Perfgate " + root.text("tool_version") + ")" : "";
            throw new DocumentException(
                    file,
                    "schema_version " + version + writer + " is unknown to this Perfgate, which reads versions up to "
                            + known,
                    "read it with the version that wrote it, or a newer one");
        }
    }

    private static RunInfo info(JsonObject root) {
        return root.made(
                "ended",
                () -> new RunInfo(
                        root.text("id"),
                        root.text("scenario"),
                        root.text("type"),
                        root.instant("started"),
                        root.instant("ended"),
                        root.word("state", RunState.class),
                        root.text("tool_version")));
    }

    private static Validity validity(JsonObject validity) {
        List<String> reasons = validity.texts("reasons");
        // Told twice, so believed only when both agree: a run never becomes valid by an edit of one of them.
        if (!validity.flag("valid") && reasons.isEmpty()) {
            reasons = List.of("the file says so, without a reason");
        }
        return new Validity(reasons, validity.texts("warnings"));
    }

    private static Note note(JsonObject note) {
        return note.made(
                "text",
                () -> new Note(note.instant("written"), note.text("author"), note.text("text"), note.number("second")));
    }

    private static RunContext context(JsonObject root) {
        JsonObject source = root.object("source");
        return new RunContext(
                root.object("tags").allTexts(),
                new RunContext.Source(source.text("revision"), source.text("branch")),
                environment(root.object("environment")),
                workload(root.object("workload")));
    }

    private static RunContext.Workload workload(JsonObject workload) {
        // Written only when there are any.
        List<String> leftOut = workload.has("left_out") ? workload.texts("left_out") : List.of();
        return new RunContext.Workload(workload.text("summary"), workload.text("hash"), leftOut);
    }

    private static Environment environment(JsonObject environment) {
        return new Environment(
                environment.text("cpu_model"),
                (int) environment.whole("cores", Integer.MAX_VALUE),
                environment.whole("memory_bytes", Long.MAX_VALUE),
                environment.text("os"),
                environment.text("jvm"),
                environment.number("container_cpus"),
                environment.whole("container_memory_bytes", Long.MAX_VALUE),
                environment.text("host"),
                // Runs of before 0.1 have none.
                environment.has("label") ? environment.text("label") : "");
    }

    private Measurements measurements(JsonObject root) {
        return new Measurements(
                metrics(root.objects("metrics")),
                timeline(root.object("timeline")),
                root.objects("events").stream().map(RunReader::event).toList(),
                root.objects("failures").stream().map(RunReader::failure).toList(),
                root.objects("artifacts").stream().map(RunReader::artifact).toList(),
                // Written only when there are any.
                root.has("phases")
                        ? root.objects("phases").stream().map(this::phase).toList()
                        : List.of());
    }

    private Phase phase(JsonObject phase) {
        return new Phase(
                phase.text("name"),
                phase.text("text"),
                phase.flag("steady"),
                phase.number("from_second"),
                phase.number("to_second"),
                phase.objects("metrics").stream().map(this::metric).toList());
    }

    private Metric metric(JsonObject metric) {
        if (--metrics < 0) {
            throw metric.problem("name", "is one metric too many for a file from elsewhere");
        }
        return new Metric(definition(metric), metric.text("scope"), metric.number("value"), detail(metric));
    }

    /**
     * What writers other than ours need not say of a metric is as the metric's catalog has it; ours say what it is used for. Only that its
     * times are those of successes alone must have been said: others time whatever was answered.
     */
    private static MetricDefinition definition(JsonObject metric) {
        String name = metric.text("name");
        Unit unit = unit(metric);
        MetricDefinition usual = MetricCatalogs.metric(name)
                .filter(known -> known.unit() == unit && !metric.has("uses"))
                .orElseGet(() -> new MetricDefinition(name, name, unit, Direction.NONE, name));
        return new MetricDefinition(
                name,
                metric.text("label"),
                unit,
                MetricCatalogs.direction(metric),
                metric.text("definition"),
                metric.has("aggregation") ? metric.word("aggregation", Aggregation.class) : usual.aggregation(),
                metric.has("parts") ? metric.word("parts", PartKind.class) : usual.parts(),
                metric.has("basis") ? metric.text("basis") : usual.basis(),
                metric.has("uses")
                        ? metric.words("uses", MetricUse.class)
                        : usual.without(MetricUse.SUCCESSES).uses());
    }

    /** Where neither the file nor a catalog says what a figure is taken for, the first distribution is the principal one. */
    private List<Metric> metrics(List<JsonObject> written) {
        List<Metric> metrics = written.stream().map(this::metric).toList();
        if (written.stream().anyMatch(metric -> metric.has("uses"))
                || metrics.stream().anyMatch(metric -> metric.definition().is(MetricUse.PRINCIPAL))) {
            return metrics;
        }
        Optional<String> first = metrics.stream()
                .filter(metric -> metric.detail() instanceof Metric.Detail.Distributed)
                .map(Metric::name)
                .filter(name -> MetricCatalogs.metric(name).isEmpty())
                .findFirst();
        return metrics.stream()
                .map(metric -> first.filter(metric.name()::equals).isPresent() ? metric.principal() : metric)
                .toList();
    }

    /** A text that is written only where there is one. */
    private static String optional(JsonObject holder, String name) {
        return holder.has(name) ? holder.text(name) : "";
    }

    /** The histogram alone counts; the statistics are there for other readers, and what is told twice must agree. */
    private Metric.Detail detail(JsonObject metric) {
        if (!metric.has("histogram")) {
            return new Metric.Detail.Plain();
        }
        JsonObject histogram = metric.object("histogram");
        double scale = histogram.number("scale");
        if (!(scale > 0)) {
            throw histogram.problem("scale", "must be above 0, but is " + scale);
        }
        String data = histogram.text("data");
        if (!histogram.text("encoding").equals(HistogramText.ENCODING)) {
            throw histogram.problem("encoding", "must be '" + HistogramText.ENCODING + "'");
        }
        long left = mostHistogramBytes - histogramBytes;
        Distribution distribution = histogram.made("data", () -> Distribution.decode(data, scale, left));
        histogramBytes += distribution.memoryBytes();
        checkAgreement(metric, distribution);
        return new Metric.Detail.Distributed(distribution);
    }

    private static void checkAgreement(JsonObject metric, Distribution distribution) {
        if (metric.has("count") && metric.whole("count", Long.MAX_VALUE) != distribution.count()) {
            throw metric.problem("count", "is not that of its histogram, " + distribution.count());
        }
        double mean = metric.number("value");
        double difference = Math.abs(mean - distribution.mean());
        if (distribution.count() > 0
                && difference > MEAN_ROUNDING * distribution.mean() + LOWEST * distribution.scale()) {
            throw metric.problem("value", "is " + mean + ", and the mean of its histogram is " + distribution.mean());
        }
    }

    static Unit unit(JsonObject holder) {
        String symbol = holder.text("unit");
        return Unit.ofSymbol(symbol)
                .filter(unit -> unit.symbol().equals(symbol))
                .orElseThrow(() -> holder.problem("unit", "is not a known unit"));
    }

    private static Timeline timeline(JsonObject timeline) {
        double interval = timeline.number("interval_s");
        List<Timeline.Series> series =
                timeline.objects("series").stream().map(RunReader::series).toList();
        return timeline.made("interval_s", () -> new Timeline(interval, series));
    }

    private static Timeline.Series series(JsonObject series) {
        SeriesDefinition definition = new SeriesDefinition(
                series.text("name"),
                series.has("label") ? series.text("label") : series.text("name"),
                unit(series),
                series.has("direction") ? series.word("direction", Direction.class) : Direction.NONE,
                series.has("aggregation") ? series.word("aggregation", Aggregation.class) : Aggregation.MEAN,
                series.has("chart") ? chart(series.object("chart")) : SeriesChart.NONE,
                series.has("parts") ? series.word("parts", PartKind.class) : PartKind.NONE,
                optional(series, "statistic"),
                series.has("live") && series.flag("live"));
        return new Timeline.Series(definition, series.text("scope"), series.numbers("values"));
    }

    private static SeriesChart chart(JsonObject chart) {
        return new SeriesChart(chart.text("id"), chart.text("title"), chart.text("note"));
    }

    private static Measurements.Event event(JsonObject event) {
        double second = event.number("second");
        double end = event.has("end_second") ? event.number("end_second") : second;
        return new Measurements.Event(
                second,
                end,
                event.text("kind"),
                event.text("text"),
                event.has("stopped_by")
                        ? Optional.of(VerdictReader.stoppedBy(event.object("stopped_by")))
                        : Optional.empty());
    }

    private static Measurements.Failure failure(JsonObject failure) {
        return new Measurements.Failure(
                failure.text("scope"),
                failure.text("kind"),
                failure.text("message"),
                failure.whole("count", Long.MAX_VALUE),
                failure.number("first_second"),
                failure.number("last_second"));
    }

    private static Measurements.Artifact artifact(JsonObject artifact) {
        return new Measurements.Artifact(artifact.text("name"), artifact.text("path"), artifact.text("media_type"));
    }
}
