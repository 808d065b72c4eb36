package dev.perfgate.report.model;

import dev.perfgate.report.model.Chart.Axis;
import dev.perfgate.report.model.Chart.Horizontal;
import dev.perfgate.report.model.Chart.Mark;
import dev.perfgate.report.model.Chart.Scale;
import dev.perfgate.report.model.Chart.Series;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.Run;
import dev.perfgate.result.SeriesChart;
import dev.perfgate.result.Timeline;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run's figures over time. All charts share one set of instants, so that they zoom and point together. */
final class TimeCharts {
    /** More points than this are more than a screen shows, and make the file large. */
    private static final int MOST_POINTS = 2000;

    /** More marks of one kind than this hide the lines they explain. */
    private static final int MOST_MARKS = 20;

    /** What a file may be called on any system; run.json may come from elsewhere. */
    private static final Pattern NOT_OF_AN_ID = Pattern.compile("[^a-z0-9-]+");

    private final Run run;
    private final Timeline timeline;
    private final Thinning thinning;
    private final Horizontal seconds;
    private final List<Mark> marks;
    private final String note;

    private TimeCharts(Run run) {
        this.run = run;
        timeline = run.measurements().timeline();
        thinning = Thinning.of(drawn().map(Timeline.Series::values).toList(), MOST_POINTS);
        seconds = new Horizontal.Seconds("time since the start", instants());
        marks = marks(run);
        note = join(notDrawn(), notMarked(run));
    }

    /** The chart of what the run is mostly about first, the others in the order of its series. */
    static List<Chart> of(Run run) {
        return new TimeCharts(run).all();
    }

    private List<Chart> all() {
        Map<String, List<Timeline.Series>> byChart = new LinkedHashMap<>();
        drawn().forEach(one ->
                byChart.computeIfAbsent(id(one), id -> new ArrayList<>()).add(one));
        Set<String> principal = principal();
        Predicate<Map.Entry<String, List<Timeline.Series>>> first = chart -> chart.getValue().stream()
                .anyMatch(one -> principal.contains(one.definition().metric()));
        return Stream.concat(
                        byChart.entrySet().stream().filter(first),
                        byChart.entrySet().stream().filter(first.negate()))
                .flatMap(chart -> chart(chart.getKey(), chart.getValue()).stream())
                .toList();
    }

    private Set<String> principal() {
        return run.measurements().metrics().stream()
                .map(Metric::definition)
                .filter(metric -> metric.is(MetricUse.PRINCIPAL))
                .map(MetricDefinition::name)
                .collect(Collectors.toSet());
    }

    private Stream<Timeline.Series> drawn() {
        return timeline.series().stream().filter(one -> one.definition().chart().drawn());
    }

    private static String id(Timeline.Series one) {
        String id = NOT_OF_AN_ID
                .matcher(one.definition().chart().id().toLowerCase(Locale.ROOT))
                .replaceAll("-");
        return DistributionCharts.IDS.contains(id) ? id + "-over-time" : id;
    }

    private Optional<Chart> chart(String id, List<Timeline.Series> all) {
        ChartLines lines = ChartLines.of(all, timeline.intervalSeconds());
        List<Series> series = lines.drawn().stream()
                .map(line -> new Series(
                        line.label(), line.role(), line.shape(), line.axis(), kept(line.values(), line.factor())))
                .toList();
        boolean anything =
                series.stream().flatMap(line -> line.values().stream()).anyMatch(value -> !value.isNaN());
        SeriesChart chart = all.get(0).definition().chart();
        return anything
                ? Optional.of(new Chart(
                        id,
                        chart.title(),
                        seconds,
                        axes(lines, series),
                        series,
                        marks,
                        join(join(chart.note(), lines.note()), note)))
                : Optional.empty();
    }

    private List<Axis> axes(ChartLines lines, List<Series> series) {
        List<Axis> axes = new ArrayList<>();
        for (ChartLines.LineAxis axis : lines.axes()) {
            double usual = axis.metric().map(this::median).orElse(Double.NaN);
            Scale scale = Double.isNaN(usual) ? Scale.LINEAR : Scale.forSpan(usual, largest(series, axes.size()));
            axes.add(new Axis(axis.label(), axis.unit(), scale));
        }
        return axes;
    }

    /** Of the run as a whole; NaN of a metric without a distribution. */
    private double median(String metric) {
        return run.metric(metric, "")
                .map(Metric::detail)
                .filter(Metric.Detail.Distributed.class::isInstance)
                .map(detail ->
                        ((Metric.Detail.Distributed) detail).distribution().percentile(50))
                .orElse(Double.NaN);
    }

    private static double largest(List<Series> lines, int axis) {
        return lines.stream()
                .filter(line -> line.axis() == axis)
                .flatMap(line -> line.values().stream())
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    private List<Double> instants() {
        return thinning.kept().stream()
                .map(index -> index * timeline.intervalSeconds())
                .toList();
    }

    private List<Double> kept(double[] values, double factor) {
        return thinning.kept().stream()
                .map(index -> index < values.length ? values[index] * factor : Double.NaN)
                .toList();
    }

    private static List<Mark> marks(Run run) {
        Set<String> frequent = frequentKinds(run).keySet();
        List<Mark> marks = new ArrayList<>();
        run.measurements().events().stream()
                .filter(event -> !frequent.contains(event.kind()) && !isFirstStage(event))
                .forEach(event -> addMarks(event, marks));
        run.notes().stream()
                .filter(note -> !Double.isNaN(note.second()))
                .forEach(note -> marks.add(new Mark(note.second(), "note", NoteText.oneLine(note))));
        marks.sort(Comparator.comparingDouble(Mark::at));
        return marks;
    }

    /** What lasts is marked at its begin and at its end. */
    private static void addMarks(Event event, List<Mark> marks) {
        marks.add(new Mark(event.second(), event.kind(), event.text()));
        if (event.lasts()) {
            marks.add(new Mark(event.endSecond(), event.kind(), "end: " + event.text()));
        }
    }

    /** It begins where the axis does: a line there would only cover it. */
    private static boolean isFirstStage(Event event) {
        return event.kind().equals("stage") && event.second() == 0;
    }

    /** How many events there are of each kind that is too frequent to be marked. */
    private static Map<String, Long> frequentKinds(Run run) {
        Map<String, Long> kinds = run.measurements().events().stream()
                .collect(Collectors.groupingBy(Event::kind, TreeMap::new, Collectors.counting()));
        kinds.values().removeIf(count -> count <= MOST_MARKS);
        return kinds;
    }

    private static String notMarked(Run run) {
        return frequentKinds(run).entrySet().stream()
                .map(kind ->
                        kind.getValue() + " events of kind “" + kind.getKey() + "” are not marked, only listed below.")
                .collect(Collectors.joining(" "));
    }

    private String notDrawn() {
        return thinning.thinned()
                ? "Of each " + Durations.format(stretch())
                        + " the moments with the lowest and the highest values are drawn, as measured; nothing is"
                        + " averaged."
                : "";
    }

    private Duration stretch() {
        return Duration.ofMillis(Math.round(thinning.stretch() * timeline.intervalSeconds() * 1000));
    }

    private static String join(String one, String other) {
        return (one + " " + other).strip();
    }
}
