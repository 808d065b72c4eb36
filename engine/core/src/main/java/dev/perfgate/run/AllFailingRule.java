package dev.perfgate.run;

import dev.perfgate.measure.LiveFigures;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.StopSignal;
import java.util.Locale;
import java.util.function.Supplier;

/** Ends a run in which every request has failed for ten seconds on end. */
public final class AllFailingRule implements RunListener {
    private static final double SECONDS = 10;

    private final StopSignal stop;
    private double lastSuccessSecond;
    private long successes;
    private long failuresThen;

    public AllFailingRule(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public void progress(LiveFigures figures, Supplier<Run> soFar) {
        double second = figures.elapsed().toMillis() / 1e3;
        long succeeded = figures.requests() - figures.failures();
        if (succeeded > successes) {
            successes = succeeded;
            lastSuccessSecond = second;
            failuresThen = figures.failures();
        }
        long failedSince = figures.failures() - failuresThen;
        if (failedSince > 0 && second - lastSuccessSecond >= SECONDS) {
            stop.give(new StopSignal.Reason.Hopeless(
                    String.format(Locale.ROOT, "all %,d requests of the last %.0f s failed", failedSince, SECONDS)));
        }
    }
}
