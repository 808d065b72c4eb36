package dev.perfgate.suite;

import dev.perfgate.result.MetricOutline;
import dev.perfgate.scenario.Monitor;
import dev.perfgate.scenario.MonitorMetrics;
import dev.perfgate.scenario.PlannedFault;
import dev.perfgate.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of a suite; its turns come one after the other. */
public sealed interface Turn {
    /** Scenarios that load at the same time; mostly one. */
    record AtOnce(List<Step> steps) implements Turn {
        public AtOnce {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a turn without scenarios");
            }
        }
    }

    /** Nothing is loaded, so that the subject comes to rest. */
    record Pause(Duration length) implements Turn {}

    /**
     * A scenario with what goes with each run of it.
     *
     * @param tags that its runs get
     * @param monitors that watch beside it
     * @param faults that are done to its subject meanwhile
     */
    record Step(Scenario scenario, Map<String, String> tags, List<Monitor> monitors, List<PlannedFault> faults) {
        public Step {
            tags = Map.copyOf(tags);
            monitors = List.copyOf(monitors);
            faults = List.copyOf(faults);
        }

        /** Which metrics its runs will have, with those of its monitors. */
        public Optional<MetricOutline> outline() {
            return scenario.outline().map(known -> MonitorMetrics.in(known, monitors));
        }
    }
}
