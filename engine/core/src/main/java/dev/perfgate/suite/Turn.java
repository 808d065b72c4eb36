package dev.perfgate.suite;

import dev.perfgate.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a suite does at one time; its turns come one after the other. */
public sealed interface Turn {
    /** Scenarios that load at the same time; mostly one. */
    record AtOnce(List<Item> items) implements Turn {
        public AtOnce {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a turn without scenarios");
            }
        }
    }

    /** Nothing is loaded, so that the subject comes to rest. */
    record Pause(Duration length) implements Turn {}

    /** A scenario with the tags its runs get. */
    record Item(Scenario scenario, Map<String, String> tags) {}
}
