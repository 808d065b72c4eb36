package dev.perfgate.result;

import dev.perfgate.json.JsonOut;
import dev.perfgate.measure.Distribution;
import dev.perfgate.measure.HistogramText;
import dev.perfgate.result.verdict.VerdictWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The form of run.json, version 1, as it is written. What is short and tells most comes first. */
final class RunWriter {
    private final JsonOut out;

    RunWriter(JsonOut out) {
        this.out = out;
    }

    void write(Run run) throws IOException {
        out.document(() -> {
            out.whole("schema_version", RunJson.VERSION);
            info(run.info());
            out.object("validity", () -> validity(run.validity()));
            out.objects("gates", run.gates(), new VerdictWriter(out)::write);
            out.objects("verdicts", run.verdicts(), new VerdictWriter(out)::write);
            notes(run.notes());
            context(run.context());
            measurements(run.measurements());
        });
    }

    private void info(RunInfo info) throws IOException {
        out.text("tool_version", info.toolVersion());
        out.text("id", info.id());
        out.text("scenario", info.scenario());
        out.text("type", info.type());
        out.word("state", info.state());
        out.text("started", info.started().toString());
        out.text("ended", info.ended().toString());
    }

    private void validity(Validity validity) throws IOException {
        out.flag("valid", validity.valid());
        out.texts("reasons", validity.reasons());
        out.texts("warnings", validity.warnings());
    }

    void notes(List<Note> notes) throws IOException {
        out.objects("notes", notes, this::note);
    }

    private void note(Note note) throws IOException {
        out.text("written", note.written().toString());
        out.text("author", note.author());
        out.text("text", note.text());
        out.number("second", note.second());
    }

    private void context(RunContext context) throws IOException {
        out.object("tags", () -> {
            for (Map.Entry<String, String> tag : new TreeMap<>(context.tags()).entrySet()) {
                out.text(tag.getKey(), tag.getValue());
            }
        });
        out.object("source", () -> {
            out.text("revision", context.source().revision());
            out.text("branch", context.source().branch());
        });
        out.object("environment", () -> environment(context.environment()));
        out.object("workload", () -> {
            out.text("summary", context.workload().summary());
            out.text("hash", context.workload().hash());
            if (!context.workload().leftOut().isEmpty()) {
                out.texts("left_out", context.workload().leftOut());
            }
        });
    }

    private void environment(Environment environment) throws IOException {
        out.text("cpu_model", environment.cpuModel());
        out.whole("cores", environment.cores());
        out.whole("memory_bytes", environment.memoryBytes());
        out.text("os", environment.os());
        out.text("jvm", environment.jvm());
        out.number("container_cpus", environment.containerCpus());
        out.whole("container_memory_bytes", environment.containerMemoryBytes());
        out.text("host", environment.host());
        out.text("label", environment.label());
    }

    private void measurements(Measurements measurements) throws IOException {
        out.objects("metrics", measurements.metrics(), this::metric);
        out.objects("events", measurements.events(), this::event);
        out.objects("failures", measurements.failures(), this::failure);
        out.objects("artifacts", measurements.artifacts(), this::artifact);
        if (!measurements.phases().isEmpty()) {
            out.objects("phases", measurements.phases(), this::phase);
        }
        out.object("timeline", () -> {
            out.number("interval_s", measurements.timeline().intervalSeconds());
            out.objects("series", measurements.timeline().series(), this::series);
        });
    }

    private void phase(Phase phase) throws IOException {
        out.text("name", phase.name());
        out.text("text", phase.text());
        out.flag("steady", phase.steady());
        out.number("from_second", phase.fromSecond());
        out.number("to_second", phase.toSecond());
        out.objects("metrics", phase.metrics(), this::metric);
    }

    private void metric(Metric metric) throws IOException {
        MetricDefinition definition = metric.definition();
        out.text("name", definition.name());
        out.text("label", definition.label());
        out.text("scope", metric.scope());
        out.text("unit", definition.unit().symbol());
        out.word("direction", definition.direction());
        out.text("definition", definition.definition());
        out.word("aggregation", definition.aggregation());
        out.word("parts", definition.parts());
        if (!definition.basis().isEmpty()) {
            out.text("basis", definition.basis());
        }
        out.words("uses", definition.uses());
        out.number("value", metric.value());
        if (metric.detail() instanceof Metric.Detail.Distributed distributed) {
            distribution(distributed.distribution());
        }
    }

    private void distribution(Distribution distribution) throws IOException {
        out.whole("count", distribution.count());
        out.object("statistics", () -> statistics(distribution));
        out.object("histogram", () -> {
            out.text("encoding", HistogramText.ENCODING);
            out.number("scale", distribution.scale());
            out.text("data", distribution.encode());
        });
    }

    private void statistics(Distribution distribution) throws IOException {
        out.compactNumber("min", distribution.min());
        out.compactNumber("mean", distribution.mean());
        out.compactNumber("stddev", distribution.standardDeviation());
        out.compactNumber("p50", distribution.percentile(50));
        out.compactNumber("p90", distribution.percentile(90));
        out.compactNumber("p95", distribution.percentile(95));
        out.compactNumber("p99", distribution.percentile(99));
        out.compactNumber("p99.9", distribution.percentile(99.9));
        out.compactNumber("max", distribution.max());
    }

    private void event(Measurements.Event event) throws IOException {
        out.number("second", event.second());
        if (event.lasts()) {
            out.number("end_second", event.endSecond());
        }
        out.text("kind", event.kind());
        out.text("text", event.text());
        if (event.stoppedBy().isPresent()) {
            out.object(
                    "stopped_by",
                    () -> new VerdictWriter(out).write(event.stoppedBy().get()));
        }
    }

    private void failure(Measurements.Failure failure) throws IOException {
        out.text("scope", failure.scope());
        out.text("kind", failure.kind());
        out.text("message", failure.message());
        out.whole("count", failure.count());
        out.number("first_second", failure.firstSecond());
        out.number("last_second", failure.lastSecond());
    }

    private void artifact(Measurements.Artifact artifact) throws IOException {
        out.text("name", artifact.name());
        out.text("path", artifact.path());
        out.text("media_type", artifact.mediaType());
    }

    private void series(Timeline.Series series) throws IOException {
        SeriesDefinition definition = series.definition();
        out.text("name", definition.name());
        out.text("label", definition.label());
        out.text("scope", series.scope());
        out.text("unit", definition.unit().symbol());
        out.word("direction", definition.direction());
        out.word("aggregation", definition.aggregation());
        out.word("parts", definition.parts());
        if (!definition.statistic().isEmpty()) {
            out.text("statistic", definition.statistic());
        }
        out.flag("live", definition.live());
        if (definition.chart().drawn()) {
            out.object("chart", () -> chart(definition.chart()));
        }
        out.compactNumbers("values", series.values());
    }

    private void chart(SeriesChart chart) throws IOException {
        out.text("id", chart.id());
        out.text("title", chart.title());
        out.text("note", chart.note());
    }
}
