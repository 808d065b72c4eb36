package dev.perfgate.run;

import dev.perfgate.measure.LiveFigures;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.StopSignal;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Ends a run in which every request has failed for ten seconds on end. The time counts from one failure to another: a slow load of
 * which one request fails, or a subject that stands still and answers nothing at all, is not hopeless.
 */
public final class AllFailingRule implements RunListener {
    private static final double SECONDS = 10;

    private final StopSignal stop;
    private double lastSecond;
    private long lastRequests;
    private long lastFailures;
    private double failingSinceSecond = Double.NaN;
    private long failuresBefore;

    public AllFailingRule(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public void progress(LiveFigures figures, Supplier<Run> soFar) {
        double second = figures.elapsed().toMillis() / 1e3;
        long ended = figures.requests() - lastRequests;
        long failed = figures.failures() - lastFailures;
        if (ended > failed) {
            failingSinceSecond = Double.NaN;
        } else if (failed > 0) {
            onlyFailures(figures, second);
        }
        lastSecond = second;
        lastRequests = figures.requests();
        lastFailures = figures.failures();
    }

    private void onlyFailures(LiveFigures figures, double second) {
        if (Double.isNaN(failingSinceSecond)) {
            failingSinceSecond = lastSecond;
            failuresBefore = lastFailures;
        }
        if (second - failingSinceSecond >= SECONDS) {
            long failed = figures.failures() - failuresBefore;
            stop.give(new StopSignal.Reason.Hopeless(String.format(
                    Locale.ROOT, "all %,d requests of the last %.0f s failed", failed, second - failingSinceSecond)));
        }
    }
}
