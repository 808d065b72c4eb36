package dev.perfgate.report.model;

import dev.perfgate.report.model.Chart.Role;
import dev.perfgate.report.model.Chart.Shape;
import dev.perfgate.result.Aggregation;
import dev.perfgate.result.Direction;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.result.Timeline;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the series of one chart are drawn, as their definitions have it: counts beside a rate as rates, levels in steps, everything
 * else as lines, on at most two axes.
 *
 * @param note what a reader misses
 */
record ChartLines(List<Line> drawn, List<LineAxis> axes, String note) {
    /** More lines than this cannot be told apart. */
    private static final int MOST_LINES = 12;

    private static final List<Role> ROLES = List.of(Role.FIRST, Role.SECOND, Role.THIRD, Role.FOURTH);

    ChartLines {
        drawn = List.copyOf(drawn);
        axes = List.copyOf(axes);
    }

    /** @param factor by which values are multiplied */
    @SuppressWarnings("ArrayRecordComponent") // the timeline's own, not copied
    record Line(String label, Role role, Shape shape, int axis, double[] values, double factor) {}

    /** @param metric of which all its lines are statistics, if they are */
    record LineAxis(String label, Unit unit, Optional<String> metric) {}

    static ChartLines of(List<Timeline.Series> all, double intervalSeconds) {
        return new Drawing(all, intervalSeconds).lines();
    }

    private static final class Drawing {
        private final double intervalSeconds;
        private final boolean rates;
        private final Map<Unit, List<Timeline.Series>> byUnit = new LinkedHashMap<>();
        private int missing;
        private final boolean oneMetric;

        Drawing(List<Timeline.Series> all, double intervalSeconds) {
            this.intervalSeconds = intervalSeconds;
            rates = all.stream().anyMatch(one -> one.unit() == Unit.PER_SECOND);
            oneMetric = all.stream()
                            .map(one -> one.definition().metric())
                            .distinct()
                            .count()
                    == 1;
            for (Timeline.Series one : all) {
                Unit unit = axisUnit(one.definition());
                if (byUnit.containsKey(unit) || byUnit.size() < 2) {
                    byUnit.computeIfAbsent(unit, key -> new ArrayList<>()).add(one);
                } else {
                    missing++;
                }
            }
        }

        ChartLines lines() {
            List<Line> lines = new ArrayList<>();
            List<LineAxis> axes = new ArrayList<>();
            byUnit.forEach((unit, series) -> {
                axes.add(axis(unit, series));
                for (Timeline.Series one : series) {
                    add(one, axes.size() - 1, lines);
                }
            });
            String note = missing == 0 ? "" : "Not drawn: " + missing + " further series.";
            return new ChartLines(lines, axes, note);
        }

        private Unit axisUnit(SeriesDefinition series) {
            return isCountOfEvents(series) && rates ? Unit.PER_SECOND : series.unit();
        }

        private static boolean isCountOfEvents(SeriesDefinition series) {
            return series.unit().dimension() == Dimension.COUNT && series.aggregation() == Aggregation.SUM;
        }

        private void add(Timeline.Series one, int axis, List<Line> lines) {
            Optional<Line> line = line(one, axis, lines);
            if (line.isPresent() && lines.size() >= MOST_LINES) {
                missing++;
            } else {
                line.ifPresent(lines::add);
            }
        }

        /** A second kind of trouble that never occurred is left out: the line of the first shows that all went well. */
        private Optional<Line> line(Timeline.Series one, int axis, List<Line> before) {
            SeriesDefinition series = one.definition();
            boolean perSecond = isCountOfEvents(series) && rates;
            Role role = role(series, axis, before);
            if (role == Role.DROPPED && Arrays.stream(one.values()).noneMatch(value -> value > 0)) {
                return Optional.empty();
            }
            Shape shape = perSecond ? Shape.AREA : series.aggregation() == Aggregation.LAST ? Shape.STEP : Shape.LINE;
            return Optional.of(new Line(
                    label(one) + (axis == 1 ? " (right)" : ""),
                    role,
                    shape,
                    axis,
                    one.values(),
                    perSecond ? 1 / intervalSeconds : 1));
        }

        private String label(Timeline.Series one) {
            SeriesDefinition series = one.definition();
            String name = oneMetric && !series.statistic().isEmpty()
                    ? series.statistic().toUpperCase(Locale.ROOT)
                    : series.label();
            return one.ofWholeRun() ? name : name + " of " + one.scope();
        }

        private static Role role(SeriesDefinition series, int axis, List<Line> before) {
            if (isCountOfEvents(series) && series.direction() == Direction.LOWER) {
                return has(before, Role.FAILURES) ? Role.DROPPED : Role.FAILURES;
            }
            Role wanted = switch (series.statistic()) {
                case "p50" -> Role.P50;
                case "p95" -> Role.P95;
                case "p99" -> Role.P99;
                default -> axis == 1 && series.aggregation() == Aggregation.LAST ? Role.USERS : next(before);
            };
            return has(before, wanted) ? next(before) : wanted;
        }

        private static Role next(List<Line> before) {
            long taken =
                    before.stream().filter(line -> ROLES.contains(line.role())).count();
            return ROLES.get((int) (taken % ROLES.size()));
        }

        private static boolean has(List<Line> lines, Role role) {
            return lines.stream().anyMatch(line -> line.role() == role);
        }

        private static LineAxis axis(Unit unit, List<Timeline.Series> series) {
            List<String> metrics = series.stream()
                    .map(one -> one.definition().metric())
                    .distinct()
                    .toList();
            boolean one = metrics.size() == 1;
            return new LineAxis(
                    one ? words(series.get(0).definition()) : words(unit),
                    unit,
                    one ? Optional.of(metrics.get(0)) : Optional.empty());
        }

        private static String words(SeriesDefinition series) {
            return series.statistic().isEmpty()
                    ? series.label()
                    : series.metric().replace('_', ' ');
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
    }
}
