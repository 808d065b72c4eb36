package dev.perfgate.load.locust;

import dev.perfgate.load.report.RequestRow;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run as the four CSV files of Locust, in its columns and its order, for the tools that read them. Response times are ours: from
 * the intended start, with three significant digits; percentiles are whole milliseconds, as Locust writes them. What the run does
 * not know is {@code N/A}: the size of bodies, the tracebacks of Locust's own users.
 */
public final class LocustCsv {
    /** How the files' names end, after a prefix that the user chooses. */
    public static final List<String> SUFFIXES =
            List.of("_stats.csv", "_stats_history.csv", "_failures.csv", "_exceptions.csv");

    static final String UNKNOWN = "N/A";

    /** As Locust names and computes them by default. */
    static final List<String> PERCENTILES =
            List.of("50%", "66%", "75%", "80%", "90%", "95%", "98%", "99%", "99.9%", "99.99%", "100%");

    private static final List<String> STATS = Stream.concat(
                    Stream.of(
                            "Type",
                            "Name",
                            "Request Count",
                            "Failure Count",
                            "Median Response Time",
                            "Average Response Time",
                            "Min Response Time",
                            "Max Response Time",
                            "Average Content Size",
                            "Requests/s",
                            "Failures/s"),
                    PERCENTILES.stream())
            .toList();

    private LocustCsv() {}

    /** The four files' contents by how their names end. */
    public static Map<String, String> of(Run run) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(SUFFIXES.get(0), stats(run));
        files.put(SUFFIXES.get(1), LocustHistory.of(run));
        files.put(SUFFIXES.get(2), failures(run));
        files.put(SUFFIXES.get(3), exceptions());
        return files;
    }

    static String stats(Run run) {
        CsvText csv = new CsvText().line(STATS);
        RequestRow.named(run).stream()
                .sorted(Comparator.comparing(
                        row -> LocustName.of(row.name()),
                        Comparator.comparing(LocustName::name).thenComparing(LocustName::type)))
                .forEach(row -> csv.line(statsLine(LocustName.of(row.name()), row)));
        return csv.line(statsLine(LocustName.AGGREGATED, RequestRow.total(run))).toString();
    }

    private static List<String> statsLine(LocustName name, RequestRow row) {
        List<String> line =
                new ArrayList<>(List.of(name.type(), name.name(), count(row.count()), count(row.failures())));
        line.addAll(times(row.response()));
        line.add(number(row.rate()));
        line.add(number(row.errorRate() * row.rate()));
        PERCENTILES.forEach(percentile -> line.add(millis(row.response().percentile(share(percentile)))));
        return line;
    }

    /** Median, average, least and largest response time, and the size of bodies. */
    static List<String> times(Distribution times) {
        return List.of(
                millis(times.percentile(50)), number(times.mean()), number(times.min()), number(times.max()), UNKNOWN);
    }

    private static double share(String percentile) {
        return Double.parseDouble(percentile.substring(0, percentile.length() - 1));
    }

    static String failures(Run run) {
        CsvText csv = new CsvText().line("Method", "Name", "Error", "Occurrences");
        for (Failure failure : run.measurements().failures()) {
            LocustName name = LocustName.of(failure.scope());
            // What the subject answered never begins a field, so that no spreadsheet takes it for a formula.
            String error = failure.kind() + ": " + failure.message();
            csv.line(name.type(), name.name(), error, String.valueOf(failure.count()));
        }
        return csv.toString();
    }

    /** Exceptions of Locust's user code; a run of ours has none, and its failed checks are failures. */
    private static String exceptions() {
        return new CsvText().line("Count", "Message", "Traceback", "Nodes").toString();
    }

    static String count(double value) {
        return Double.isNaN(value) ? UNKNOWN : String.valueOf(Math.round(value));
    }

    /** Whole milliseconds: readers of Locust's files expect integers there. */
    static String millis(double value) {
        return count(value);
    }

    /** Without exponent, to a millionth. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        String text = new BigDecimal(Math.round(value * 1e6))
                .movePointLeft(6)
                .stripTrailingZeros()
                .toPlainString();
        return text.contains(".") ? text : text + ".0";
    }
}
