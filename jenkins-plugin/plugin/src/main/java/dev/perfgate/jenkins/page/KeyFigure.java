package dev.perfgate.jenkins.page;

import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figure of a run that lists show, and its change. */
public final class KeyFigure {
    /** Smaller changes than this share are not worth a reader's eye. */
    private static final double SMALLEST = 0.005;

    private KeyFigure() {}

    /**
     * Changes are told between runs of the same work only. The p95 of the response time: {@code p95 52.4 ms (+12 %)}; the rate where there is none; empty where there is neither.
     *
     * @param before runs that an earlier build recorded
     */
    public static String of(RunSummary run, List<RunSummary> before) {
        Optional<RunSummary> earlier = before.stream()
                .filter(one -> one.getScenario().equals(run.getScenario()))
                .filter(one -> one.getWorkload().equals(run.getWorkload()))
                .findFirst();
        Double p95 = run.getP95();
        if (p95 != null) {
            return "p95 " + Unit.MILLISECONDS.format(p95) + change(p95, earlier.map(KeyFigure::p95));
        }
        Double rate = run.getRate();
        return rate == null ? "" : Unit.PER_SECOND.format(rate) + change(rate, earlier.map(KeyFigure::rate));
    }

    private static double p95(RunSummary run) {
        return number(run.getP95());
    }

    private static double rate(RunSummary run) {
        return number(run.getRate());
    }

    private static double number(@Nullable Double value) {
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
