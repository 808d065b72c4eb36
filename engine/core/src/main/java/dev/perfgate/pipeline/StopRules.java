package dev.perfgate.pipeline;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.StopGate;
import dev.perfgate.gate.StopWatch;
import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.StoppedBy;
import dev.perfgate.run.RunListener;
import dev.perfgate.scenario.StopSignal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Ends a run as soon as one of its gates says so. */
final class StopRules implements RunListener {
    private final Map<StopGate, StopWatch> watches = new LinkedHashMap<>();
    private final StopSignal stop;

    StopRules(List<Gate> gates, StopSignal stop) {
        this.stop = stop;
        for (Gate gate : gates) {
            if (gate instanceof StopGate rule && rule.stops()) {
                watches.put(rule, rule.watch());
            }
        }
    }

    @Override
    public void progress(Progress progress, Supplier<Run> soFar) {
        watches.forEach((gate, watch) -> watch.see(progress.interval(), progress.values())
                .ifPresent(held -> {
                    StoppedBy cause = gate.stopping(watch, held);
                    stop.give(new StopSignal.Reason.GateFailed(
                            cause,
                            "'" + gate.line() + "': " + gate.verdict(cause).reason()));
                }));
    }
}
