package dev.perfgate.report.model;

import dev.perfgate.unit.Unit;
import java.util.List;

/**
 * A chart as data, which any renderer can draw: values over one horizontal axis that all series share.
 *
 * @param id stable and unique within a report
 * @param y one or two vertical axes: left, right
 * @param note what a reader must know to read it right; may be empty
 */
public record Chart(
        String id, String title, Horizontal x, List<Axis> y, List<Series> series, List<Mark> marks, String note) {

    public Chart {
        y = List.copyOf(y);
        series = List.copyOf(series);
        marks = List.copyOf(marks);
    }

    public Chart withTitle(String other) {
        return new Chart(id, other, x, y, series, marks, note);
    }

    public Chart withId(String other) {
        return new Chart(other, title, x, y, series, marks, note);
    }

    /** The horizontal axis with the positions at which every series has a value. */
    public sealed interface Horizontal {
        String label();

        /** Seconds since the run's start. Charts over time share their positions, so that they can be moved as one. */
        record Seconds(String label, List<Double> at) implements Horizontal {
            public Seconds {
                at = List.copyOf(at);
            }
        }

        /** Percentiles, placed by their "nines": 90 at 1, 99 at 2, 99.9 at 3 (minus log10 of the share above). */
        record Nines(String label, List<Double> percentiles) implements Horizontal {
            public Nines {
                percentiles = List.copyOf(percentiles);
            }
        }

        /** Classes, one a bar. */
        record Bins(String label, List<String> names) implements Horizontal {
            public Bins {
                names = List.copyOf(names);
            }
        }
    }

    /** A vertical axis; from 0 while it is linear. */
    public record Axis(String label, Unit unit, Scale scale) {}

    /** How values are spaced on a vertical axis. */
    public enum Scale {
        LINEAR,
        /** Linear, but a reader may want the logarithm. */
        LINEAR_FIRST,
        /** Logarithmic, because the figures span orders of magnitude; a reader may want it linear. */
        LOG_FIRST;

        /** For figures that may span orders of magnitude: logarithmic when the usual ones would vanish beside the largest. */
        static Scale forSpan(double usual, double largest) {
            return largest > 50 * usual ? LOG_FIRST : LINEAR_FIRST;
        }
    }

    /**
     * One line or row of bars.
     *
     * @param axis index of its vertical axis
     * @param values one a horizontal position, NaN where nothing was measured
     */
    public record Series(String name, Role role, Shape shape, int axis, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** How a series is drawn. */
    public enum Shape {
        LINE,
        AREA,
        STEP,
        BAR
    }

    /** The role of a series in a chart; the renderer gives each role one colour in all charts. */
    public enum Role {
        P50,
        P95,
        P99,
        RATE,
        FAILURES,
        DROPPED,
        USERS,
        RESPONSE_TIME,
        SERVICE_TIME,
        BASELINE,
        CANDIDATE,
        FIRST,
        SECOND,
        THIRD,
        FOURTH
    }

    /** Something to point at on the horizontal axis of a chart over time. */
    public record Mark(double at, String kind, String text) {}
}
