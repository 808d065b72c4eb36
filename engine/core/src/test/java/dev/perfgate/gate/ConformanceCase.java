package dev.perfgate.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.LoadSeries;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Phase;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.history.History;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.StoppedBy;
import dev.perfgate.unit.Unit;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One case of {@code conformance/*.json}: a run's figures, gate lines, and what must be said. A metric has either {@code value} or
 * {@code samples}, each of which stands for {@code times} equal ones; values are in the metric's unit, milliseconds for times. The
 * {@code timeline} has a figure a second, null where there is none. {@code baselines} are runs by the names of their files, {@code
 * history} what {@link ConformanceHistory} says.
 */
record ConformanceCase(
        String name,
        Run run,
        Map<String, Run> baselines,
        History history,
        List<String> gates,
        List<String> verdicts,
        String summary)
        implements Baselines {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<ConformanceCase> all() {
        URL folder = Objects.requireNonNull(ConformanceCase.class.getResource("/conformance"));
        File[] files = Objects.requireNonNull(new File(folder.getPath()).listFiles());
        return Stream.of(files).sorted().flatMap(ConformanceCase::ofFile);
    }

    private static Stream<ConformanceCase> ofFile(File file) {
        try {
            return each(JSON.readTree(file), one -> read(file.getName(), one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConformanceCase read(String file, JsonNode one) {
        return new ConformanceCase(
                file + ": " + one.required("case").asText(),
                run(one.required("run")),
                baselines(one.path("baselines")),
                one.has("history") ? ConformanceHistory.read(one.get("history")) : History.NONE,
                each(one.required("gates"), JsonNode::asText).toList(),
                each(one.required("verdicts"), ConformanceTest::shown).toList(),
                one.required("summary").asText());
    }

    @Override
    public History history(String scenario) {
        return history;
    }

    @Override
    public Baseline in(Optional<String> file, String scenario) {
        Run found = file.map(baselines::get).orElse(null);
        return found == null
                ? new Baseline.None("there is no baseline yet: " + file.orElse("none") + " is not there")
                : new Baseline.Found(found, file.orElseThrow());
    }

    private static Map<String, Run> baselines(JsonNode byFile) {
        Map<String, Run> runs = new HashMap<>();
        byFile.properties().forEach(entry -> runs.put(entry.getKey(), run(entry.getValue())));
        return runs;
    }

    private static Run run(JsonNode run) {
        Measurements measurements = new Measurements(
                each(run.required("metrics"), ConformanceCase::metric).toList(),
                new Timeline(1, series(run.path("timeline"))),
                each(run.path("events"), ConformanceCase::event).toList(),
                List.of(),
                List.of(),
                each(run.path("phases"), ConformanceCase::phase).toList());
        return Runs.of(
                run.required("scenario").asText(),
                RunState.valueOf(run.path("state").asText("FINISHED")),
                new Validity(each(run.path("invalid"), JsonNode::asText).toList(), List.of()),
                context(run),
                measurements);
    }

    private static RunContext context(JsonNode run) {
        String cpu = run.path("cpu").asText("");
        String host = run.path("host").asText("");
        String label = run.path("label").asText("");
        return new RunContext(
                Map.of(),
                new RunContext.Source(
                        run.path("revision").asText(""), run.path("branch").asText("")),
                new Environment(cpu, 1, 0, "", "", 0, 0, host, label),
                new RunContext.Workload(
                        run.path("workload").asText(""),
                        run.path("workload_hash").asText(""),
                        each(run.path("left_out"), JsonNode::asText).toList()));
    }

    private static Measurements.Event event(JsonNode event) {
        return new Measurements.Event(
                event.required("second").asDouble(),
                event.required("second").asDouble(),
                event.required("kind").asText(),
                event.required("text").asText(),
                Optional.ofNullable(event.get("stopped_by")).map(ConformanceCase::stoppedBy));
    }

    private static StoppedBy stoppedBy(JsonNode cause) {
        return new StoppedBy(
                GateReference.of(GateReference.Kind.STOP, cause.required("gate").asText()),
                cause.required("from_second").asDouble(),
                cause.required("to_second").asDouble(),
                cause.required("extreme").asDouble(),
                cause.required("extreme_second").asDouble());
    }

    private static List<Timeline.Series> series(JsonNode timeline) {
        List<Timeline.Series> series = new ArrayList<>();
        for (LoadSeries known : LoadSeries.values()) {
            if (timeline.has(known.seriesName())) {
                double[] values = each(timeline.get(known.seriesName()), value -> value)
                        .mapToDouble(value -> value.asDouble(Double.NaN))
                        .toArray();
                series.add(known.of(values));
            }
        }
        return series;
    }

    private static Phase phase(JsonNode phase) {
        return new Phase(
                phase.required("name").asText(),
                phase.required("text").asText(),
                phase.path("steady").asBoolean(),
                phase.required("from").asDouble(),
                phase.required("to").asDouble(),
                each(phase.required("metrics"), ConformanceCase::metric).toList());
    }

    private static Metric metric(JsonNode metric) {
        MetricDefinition definition = definition(metric.required("name").asText(), metric);
        String scope = metric.path("scope").asText("");
        return metric.has("samples")
                ? Metric.of(definition, scope, distribution(metric.get("samples"), definition.unit()))
                : Metric.of(definition, scope, metric.required("value").asDouble(Double.NaN));
    }

    private static MetricDefinition definition(String name, JsonNode metric) {
        return LoadMetrics.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> new MetricDefinition(
                        name,
                        name.replace('_', ' '),
                        Unit.ofSymbol(metric.path("unit").asText("")).orElseThrow(),
                        Direction.valueOf(metric.path("direction").asText("NONE")),
                        "As the case says."));
    }

    private static Distribution distribution(JsonNode samples, Unit unit) {
        DoubleStream values = each(samples, sample -> sample)
                .flatMapToDouble(
                        sample -> IntStream.range(0, sample.required("times").asInt())
                                .mapToDouble(i -> sample.required("value").asDouble()));
        return Distribution.of(unit == Unit.MILLISECONDS ? Distribution.NANOS_AS_MILLIS : 1, values.toArray());
    }

    private static <T> Stream<T> each(JsonNode array, Function<JsonNode, T> reader) {
        return StreamSupport.stream(array.spliterator(), false).map(reader);
    }
}
