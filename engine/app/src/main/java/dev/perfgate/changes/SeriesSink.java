package dev.perfgate.changes;

import dev.perfgate.config.Problem;

/** Receives the series of a file. */
public interface SeriesSink {
    void take(MetricSeries series);

    /** What looks like a series cannot be judged. */
    void leaveOut(Problem why);

    /** The file can be read, but perhaps not as it was meant. */
    void remark(Problem what);
}
