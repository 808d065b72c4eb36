package dev.perfgate.jenkins.page;

import dev.perfgate.jenkins.record.FigureSummary;
import dev.perfgate.jenkins.record.RunSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figure of a run that lists show, and its change. */
public final class HeadlineFigure {
    /** Smaller changes than this share are not worth a reader's eye. */
    private static final double SMALLEST = 0.005;

    private HeadlineFigure() {}

    /**
     * The figure that stands for runs of its type: {@code response time p95 52.4 ms (+12 %)}; empty where nothing was measured. Changes
     * are told between runs of the same work only.
     *
     * @param before runs that an earlier build recorded
     */
    public static String of(RunSummary run, List<RunSummary> before) {
        Optional<RunSummary> earlier = before.stream()
                .filter(one -> one.getScenario().equals(run.getScenario()))
                .filter(one -> one.getWorkload().equals(run.getWorkload()))
                .findFirst();
        return run.keyFigure()
                .map(figure -> figure.getText()
                        + change(
                                number(figure),
                                earlier.flatMap(one -> one.figure(figure.getName()))
                                        .map(HeadlineFigure::number)))
                .orElse("");
    }

    /** The other headline figures, in a line. */
    public static String others(RunSummary run) {
        String key = run.keyFigure().map(FigureSummary::getName).orElse("");
        return run.getFigures().stream()
                .filter(figure -> !figure.getName().equals(key))
                .map(FigureSummary::getText)
                .collect(Collectors.joining(", "));
    }

    private static double number(FigureSummary figure) {
        @Nullable Double value = figure.getValue();
        return value == null ? Double.NaN : value;
    }

    private static String change(double now, Optional<Double> before) {
        double share = before.map(value -> now / value - 1).orElse(Double.NaN);
        if (!Double.isFinite(share)) {
            return "";
        }
        return Math.abs(share) < SMALLEST ? " (±0 %)" : String.format(Locale.ROOT, " (%+.0f %%)", share * 100);
    }
}
