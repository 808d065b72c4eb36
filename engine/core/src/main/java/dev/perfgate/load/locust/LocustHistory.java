package dev.perfgate.load.locust;

import dev.perfgate.load.report.RequestRow;
import dev.perfgate.result.Run;
import dev.perfgate.result.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A run's timeline as Locust's history of all requests: a line an interval, at its end. Percentiles are those of the interval, as
 * Locust writes them with {@code --csv-full-history}; a run keeps three of them. Of the totals only the counts are known on the
 * way; the last line has those of the whole run.
 */
final class LocustHistory {
    private static final List<String> COLUMNS = Stream.of(
                    List.of("Timestamp", "User Count", "Type", "Name", "Requests/s", "Failures/s"),
                    LocustCsv.PERCENTILES,
                    List.of(
                            "Total Request Count",
                            "Total Failure Count",
                            "Total Median Response Time",
                            "Total Average Response Time",
                            "Total Min Response Time",
                            "Total Max Response Time",
                            "Total Average Content Size"))
            .flatMap(List::stream)
            .toList();

    private static final List<String> TIMES_UNKNOWN =
            Stream.generate(() -> LocustCsv.UNKNOWN).limit(5).toList();

    private final Run run;
    private final RequestRow total;
    private final double seconds;
    private final double[] rate;
    private final double[] failures;
    private final double[] users;
    private final double[] p50;
    private final double[] p95;
    private final double[] p99;
    private double requestsSoFar;
    private double failuresSoFar;

    private LocustHistory(Run run) {
        this.run = run;
        total = RequestRow.total(run);
        seconds = run.measurements().timeline().intervalSeconds();
        rate = values("rate");
        failures = values("failures");
        users = values("users");
        p50 = values("response_time_p50");
        p95 = values("response_time_p95");
        p99 = values("response_time_p99");
    }

    private double[] values(String name) {
        return run.measurements()
                .timeline()
                .series(name, "")
                .map(Timeline.Series::values)
                .orElseGet(() -> new double[0]);
    }

    static String of(Run run) {
        return new LocustHistory(run).csv();
    }

    private String csv() {
        CsvText csv = new CsvText().line(COLUMNS);
        int lines = Stream.of(rate, failures, users, p50, p95, p99)
                .mapToInt(values -> values.length)
                .max()
                .orElse(0);
        for (int i = 0; i < lines; i++) {
            csv.line(line(i, i == lines - 1));
        }
        return csv.toString();
    }

    private List<String> line(int i, boolean last) {
        requestsSoFar += known(at(rate, i)) * seconds;
        failuresSoFar += known(at(failures, i));
        List<String> line = new ArrayList<>(List.of(timestamp(i), users(i), "", LocustName.AGGREGATED.name()));
        line.add(perSecond(at(rate, i)));
        line.add(perSecond(at(failures, i) / seconds));
        LocustCsv.PERCENTILES.forEach(percentile -> line.add(percentile(percentile, i)));
        line.add(LocustCsv.count(last ? total.count() : requestsSoFar));
        line.add(LocustCsv.count(last ? total.failures() : failuresSoFar));
        line.addAll(last ? LocustCsv.times(total.response()) : TIMES_UNKNOWN);
        return line;
    }

    /** Whole seconds since 1970. */
    private String timestamp(int i) {
        long millis = run.info().started().toEpochMilli() + Math.round((i + 1) * seconds * 1000);
        return String.valueOf(Math.floorDiv(millis, 1000));
    }

    private String users(int i) {
        return LocustCsv.count(at(users, i));
    }

    private String percentile(String name, int i) {
        return switch (name) {
            case "50%" -> LocustCsv.millis(at(p50, i));
            case "95%" -> LocustCsv.millis(at(p95, i));
            case "99%" -> LocustCsv.millis(at(p99, i));
            default -> LocustCsv.UNKNOWN;
        };
    }

    private static String perSecond(double value) {
        return Double.isNaN(value) ? LocustCsv.UNKNOWN : String.format(Locale.ROOT, "%.6f", value);
    }

    private static double at(double[] values, int i) {
        return i < values.length ? values[i] : Double.NaN;
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
