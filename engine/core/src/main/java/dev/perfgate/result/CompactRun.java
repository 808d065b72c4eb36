package dev.perfgate.result;

import dev.perfgate.result.Timeline.Series;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a build keeps of a run, so that its page can be drawn: the run as gzip, with histograms, metrics, events, verdicts and all else
 * exact. Only series of more than {@value #MOST_POINTS} points are thinned: of each stretch the highest value is kept, of rates the
 * mean, and of what is counted in an interval (failures, dropped iterations) the sum.
 */
public final class CompactRun {
    /** The name of the file in a build's folder. */
    public static final String FILE_NAME = "run.json.gz";

    /** Half an hour second by second: more than a chart has pixels. */
    public static final int MOST_POINTS = 1800;

    private static final Set<String> COUNTED =
            Set.of(LoadSeries.FAILURES.seriesName(), LoadSeries.DROPPED.seriesName());
    private static final Set<String> MEAN = Set.of(LoadSeries.RATE.seriesName());

    private CompactRun() {}

    /** Writes a run; does not close the stream. */
    public static void write(Run run, OutputStream out) throws IOException {
        GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16);
        RunJson.writePlainly(thinned(run), zip);
        zip.finish();
    }

    /**
     * Reads what was written, or any gzip of a run.json.
     *
     * @throws RunFileException when it is none, or asks for more than is allowed
     */
    public static Run read(Path file, RunLimits limits) {
        return RunJson.reading(file, (in, name) -> read(in, name, limits));
    }

    /** As the other one. */
    public static Run read(InputStream in, String name, RunLimits limits) {
        try {
            return RunJson.read(new GZIPInputStream(in, 1 << 16), name, limits);
        } catch (IOException e) {
            throw new RunFileException(
                    name,
                    "not a gzip file: " + e.getMessage(),
                    "the file was altered or damaged: run the build again",
                    e);
        }
    }

    private static Run thinned(Run run) {
        Timeline timeline = run.measurements().timeline();
        int points = timeline.series().stream()
                .mapToInt(series -> series.values().length)
                .max()
                .orElse(0);
        int stretch = (points + MOST_POINTS - 1) / MOST_POINTS;
        return stretch <= 1 ? run : run.withTimeline(thinned(timeline, stretch));
    }

    private static Timeline thinned(Timeline timeline, int stretch) {
        List<Series> series =
                timeline.series().stream().map(one -> thinned(one, stretch)).toList();
        return new Timeline(timeline.intervalSeconds() * stretch, series);
    }

    private static Series thinned(Series series, int stretch) {
        double[] values = series.values();
        double[] thinned = new double[(values.length + stretch - 1) / stretch];
        for (int i = 0; i < thinned.length; i++) {
            double[] part = Arrays.stream(values, i * stretch, Math.min(values.length, (i + 1) * stretch))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            thinned[i] = part.length == 0 ? Double.NaN : one(series.name(), part);
        }
        return new Series(series.name(), series.scope(), series.unit(), thinned);
    }

    private static double one(String name, double[] part) {
        double sum = Arrays.stream(part).sum();
        if (COUNTED.contains(name)) {
            return sum;
        }
        return MEAN.contains(name)
                ? sum / part.length
                : Arrays.stream(part).max().orElse(Double.NaN);
    }
}
