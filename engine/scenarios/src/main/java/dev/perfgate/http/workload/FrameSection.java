package dev.perfgate.http.workload;

import dev.perfgate.config.Section;
import java.time.Duration;

/** Reads what is sent around a load: {@code ready}, {@code setup} and {@code teardown}. */
public final class FrameSection {
    private static final Duration READY_TIMEOUT = Duration.ofSeconds(30);

    private FrameSection() {}

    public static Frame read(Section scenario, RequestSection.Defaults defaults) {
        if (scenario.has("readyTimeout") && !scenario.has("ready")) {
            scenario.problem(
                    "readyTimeout",
                    "'readyTimeout' has nothing to wait for",
                    "add what is awaited, for example 'ready: GET /health'");
        }
        return new Frame(
                RequestSection.readOne(scenario, "ready", defaults),
                scenario.duration("readyTimeout", READY_TIMEOUT),
                scenario.string("startHint", ""),
                RequestSection.readAll(scenario, "setup", defaults),
                RequestSection.readAll(scenario, "teardown", defaults));
    }
}
