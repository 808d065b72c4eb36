package dev.perfgate.run;

import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.StopSignal;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Ends a run in which everything has failed, every request for example, for ten seconds on end. The time counts from one failure to another: a slow load of
 * which one request fails, or a subject that stands still and answers nothing at all, is not hopeless.
 */
public final class AllFailingRule implements RunListener {
    private static final double SECONDS = 10;

    private final StopSignal stop;
    private double lastSecond;
    private double lastRequests;
    private double lastFailures;
    private double failingSinceSecond = Double.NaN;
    private double failuresBefore;

    public AllFailingRule(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public void progress(Progress progress, Supplier<Run> soFar) {
        double requests = progress.value(Progress.ENDED_SO_FAR);
        double failures = progress.value(Progress.FAILED_SO_FAR);
        if (Double.isNaN(requests) || Double.isNaN(failures)) {
            return;
        }
        double second = progress.elapsed().toMillis() / 1e3;
        double ended = requests - lastRequests;
        double failed = failures - lastFailures;
        if (ended > failed) {
            failingSinceSecond = Double.NaN;
        } else if (failed > 0) {
            onlyFailures(failures, second);
        }
        lastSecond = second;
        lastRequests = requests;
        lastFailures = failures;
    }

    private void onlyFailures(double failures, double second) {
        if (Double.isNaN(failingSinceSecond)) {
            failingSinceSecond = lastSecond;
            failuresBefore = lastFailures;
        }
        if (second - failingSinceSecond >= SECONDS) {
            double failed = failures - failuresBefore;
            stop.give(new StopSignal.Reason.Hopeless(String.format(
                    Locale.ROOT, "all %,.0f requests of the last %.0f s failed", failed, second - failingSinceSecond)));
        }
    }
}
