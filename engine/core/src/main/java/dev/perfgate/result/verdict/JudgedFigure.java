package dev.perfgate.result.verdict;

import dev.perfgate.unit.Unit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which figure of a run was judged.
 *
 * @param metric the metric's name
 * @param statistic {@code p95}, {@code mean}, … of a distribution; a series is judged by its slope; {@code value} of any other metric
 * @param label as people read it, without its scope: "service time p95"
 * @param scope the part of the run; empty for the whole
 * @param stage the stretch of the load; empty for the whole
 */
public record JudgedFigure(String metric, String statistic, String label, String scope, Optional<JudgedStage> stage) {
    private static final Pattern PLURAL = Pattern.compile("[^sui]s( in| out)?$");

    /** What all figures of a run share: the machine, or everything that it measures. */
    public static final JudgedFigure WHOLE_RUN = new JudgedFigure("common_mode", "ratio", "the run as a whole", "");

    /**
     * A stretch of the load.
     *
     * @param text what the load was: "200 users for 5m 00s"
     */
    public record JudgedStage(String name, String text, double fromSecond, double toSecond) {
        /** "in stage 2 (200 users for 5m 00s, second 60 to 360)". */
        String place() {
            return "in " + name + " (" + text + ", second " + Unit.COUNT.format(fromSecond) + " to "
                    + Unit.COUNT.format(toSecond) + ")";
        }
    }

    public JudgedFigure {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(stage, "stage");
    }

    /** A figure of the load from its start to its end. */
    public JudgedFigure(String metric, String statistic, String label, String scope) {
        this(metric, statistic, label, scope, Optional.empty());
    }

    JudgedFigure in(JudgedStage one) {
        return new JudgedFigure(metric, statistic, label, scope, Optional.of(one));
    }

    /** "p95 of 'GET /items'". */
    public String name() {
        return label + (scope.isEmpty() ? "" : " of '" + scope + "'");
    }

    /** "p95 of 'GET /items' was". */
    public String clause() {
        return name() + verb(label);
    }

    /** Counts are named in the plural: "failures were", "bytes in were", but "p95 was" and "status was". */
    public static String verb(String label) {
        return PLURAL.matcher(label).find() ? " were" : " was";
    }
}
