package dev.perfgate.store.jdbc;

import java.time.Instant;
import java.util.List;

/** The properties of a run, of any scenario type, that lists and trends need. */
public record RunRecord(String id, String scenario, String type, End end, Source source, Period period) {
    /** @param outcome such as pass: the constant in lower case */
    public record End(String state, boolean valid, String outcome) {}

    /** The tested revision and branch, and the machine; empty if unknown. */
    public record Source(String revision, String branch, String host) {}

    /** @param received when the store got it */
    public record Period(Instant started, Instant ended, Instant received) {}

    /**
     * One number of a run.
     *
     * @param statistic {@code value}, or what it is of a distribution: mean, p50 …
     */
    public record Figure(String metric, String scope, String statistic, String unit, double value) {}

    /**
     * A run to be stored.
     *
     * @param document its run.json, as it came
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes, and never compared
    public record Arrived(RunRecord run, List<Figure> figures, byte[] document) {
        public Arrived {
            figures = List.copyOf(figures);
        }
    }

    /** A scenario with the time of its last run. */
    public record Latest(String scenario, String type, String run, Instant started) {}

    /** A point of a trend. */
    public record Point(RunRecord run, double value, String unit) {}
}
