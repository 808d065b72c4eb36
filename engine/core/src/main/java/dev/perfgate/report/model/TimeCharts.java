package dev.perfgate.report.model;

import dev.perfgate.report.model.Chart.Axis;
import dev.perfgate.report.model.Chart.Horizontal;
import dev.perfgate.report.model.Chart.Mark;
import dev.perfgate.report.model.Chart.Role;
import dev.perfgate.report.model.Chart.Scale;
import dev.perfgate.report.model.Chart.Series;
import dev.perfgate.report.model.Chart.Shape;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Run;
import dev.perfgate.result.Timeline;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run's figures over time. All charts share one set of instants, so that they zoom and point together. */
final class TimeCharts {
    /** More points than this are more than a screen shows, and make the file large. */
    private static final int MOST_POINTS = 2000;

    /** More marks of one kind than this hide the lines they explain. */
    private static final int MOST_MARKS = 20;

    private static final String OF_THE_GENERATOR = "generator_";

    private final Timeline timeline;
    private final Thinning thinning;
    private final Horizontal seconds;
    private final List<Mark> marks;
    private final String note;
    private final double median;

    private TimeCharts(Run run) {
        median = RequestRow.total(run).response().percentile(50);
        timeline = run.measurements().timeline();
        thinning = Thinning.of(wholeRun().map(Timeline.Series::values).toList(), MOST_POINTS);
        seconds = new Horizontal.Seconds("time since the start", instants());
        marks = marks(run);
        note = join(notDrawn(), notMarked(run));
    }

    static List<Chart> of(Run run) {
        TimeCharts charts = new TimeCharts(run);
        return Stream.of(charts.responseTime(), charts.rate(), charts.concurrency(), charts.generator())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whatever a run without requests has followed. */
    static List<Chart> course(Run run) {
        TimeCharts charts = new TimeCharts(run);
        return charts.together("course", "Over time", charts.wholeRun().toList(), "").stream()
                .toList();
    }

    private Optional<Chart> responseTime() {
        List<Series> lines = present(Stream.of(
                series("response_time_p50", "P50", Role.P50, Shape.LINE, 0),
                series("response_time_p95", "P95", Role.P95, Shape.LINE, 0),
                series("response_time_p99", "P99", Role.P99, Shape.LINE, 0)));
        return chart(
                "response-time",
                "Response time",
                List.of(new Axis("response time", Unit.MILLISECONDS, Scale.forSpan(median, largest(lines)))),
                lines,
                "Percentiles of each interval's own requests.");
    }

    private static double largest(List<Series> lines) {
        return lines.stream()
                .flatMap(line -> line.values().stream())
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    private Optional<Chart> rate() {
        List<Series> lines = new ArrayList<>(present(Stream.of(
                series("rate", "requests", Role.RATE, Shape.LINE, 0),
                perSecond("failures", "failures", Role.FAILURES),
                perSecond("dropped", "dropped", Role.DROPPED))));
        lines.removeIf(
                line -> line.role() == Role.DROPPED && line.values().stream().noneMatch(value -> value > 0));
        Optional<Series> users = series("users", "users (right)", Role.USERS, Shape.STEP, 1);
        List<Axis> axes = new ArrayList<>(List.of(new Axis("per second", Unit.PER_SECOND, Scale.LINEAR)));
        users.ifPresent(line -> {
            lines.add(line);
            axes.add(new Axis("users", Unit.COUNT, Scale.LINEAR));
        });
        return chart("rate", "Requests, failures and users", axes, lines, "");
    }

    private Optional<Chart> concurrency() {
        List<Series> lines = present(Stream.of(
                series("in_flight", "in flight", Role.FIRST, Shape.LINE, 0),
                series("connections", "open connections", Role.THIRD, Shape.STEP, 0)));
        return chart(
                "concurrency",
                "In flight and connections",
                List.of(new Axis("count", Unit.COUNT, Scale.LINEAR)),
                lines,
                "At the end of each interval.");
    }

    /** What the generator says of itself. */
    private Optional<Chart> generator() {
        return together(
                "generator",
                "The generator itself",
                generatorSeries().toList(),
                "A generator near its own limit measures itself instead of the subject.");
    }

    /** One chart with as many axes as there are units, at most two. */
    private Optional<Chart> together(String id, String title, List<Timeline.Series> all, String about) {
        List<Unit> units =
                all.stream().map(Timeline.Series::unit).distinct().limit(2).toList();
        Role[] roles = {Role.FIRST, Role.SECOND, Role.THIRD, Role.FOURTH};
        List<Series> lines = new ArrayList<>();
        all.stream()
                .filter(one -> units.contains(one.unit()))
                .forEach(one -> lines.add(new Series(
                        label(one, units),
                        roles[lines.size() % roles.length],
                        Shape.LINE,
                        units.indexOf(one.unit()),
                        kept(one.values(), 1))));
        List<Axis> axes = units.stream()
                .map(unit -> new Axis(words(unit), unit, Scale.LINEAR))
                .toList();
        return chart(id, title, axes, lines, about);
    }

    private static String words(Unit unit) {
        return switch (unit.dimension()) {
            case RATIO -> "share";
            case SIZE -> "size";
            case TIME -> "time";
            case RATE -> "per second";
            case COUNT -> "count";
        };
    }

    private static String label(Timeline.Series series, List<Unit> units) {
        String words = (series.name().startsWith(OF_THE_GENERATOR)
                        ? series.name().substring(OF_THE_GENERATOR.length())
                        : series.name())
                .replace('_', ' ');
        return units.indexOf(series.unit()) == 1 ? words + " (right)" : words;
    }

    private Optional<Chart> chart(String id, String title, List<Axis> axes, List<Series> lines, String about) {
        boolean anything =
                lines.stream().flatMap(line -> line.values().stream()).anyMatch(value -> !value.isNaN());
        return anything
                ? Optional.of(new Chart(id, title, seconds, axes, lines, marks, join(about, note)))
                : Optional.empty();
    }

    private Optional<Series> series(String name, String label, Role role, Shape shape, int axis) {
        return timeline.series(name, "").map(one -> new Series(label, role, shape, axis, kept(one.values(), 1)));
    }

    /** A count an interval as a rate, so that it can stand beside one. */
    private Optional<Series> perSecond(String name, String label, Role role) {
        return timeline.series(name, "")
                .map(one -> new Series(label, role, Shape.AREA, 0, kept(one.values(), 1 / timeline.intervalSeconds())));
    }

    private static List<Series> present(Stream<Optional<Series>> series) {
        return series.flatMap(Optional::stream).toList();
    }

    private Stream<Timeline.Series> wholeRun() {
        return timeline.series().stream().filter(one -> one.scope().isEmpty());
    }

    private Stream<Timeline.Series> generatorSeries() {
        return wholeRun().filter(one -> one.name().startsWith(OF_THE_GENERATOR));
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
