package dev.perfgate.http.workload;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The requests around a load, sent once a run and not measured.
 *
 * @param ready awaited before everything else
 * @param startHint how to start the subject, said when it does not answer; may be empty
 * @param setup before the load
 * @param teardown after the load
 */
public record Frame(
        Optional<RequestSpec> ready,
        Duration readyTimeout,
        String startHint,
        List<RequestSpec> setup,
        List<RequestSpec> teardown) {

    public Frame {
        setup = List.copyOf(setup);
        teardown = List.copyOf(teardown);
    }

    /** Everything that makes two runs comparable: in what state the subject was put, not how it was awaited. */
    public String description() {
        StringBuilder text = new StringBuilder();
        setup.forEach(
                request -> text.append("setup ").append(request.description()).append('\n'));
        teardown.forEach(request ->
                text.append("teardown ").append(request.description()).append('\n'));
        return text.toString();
    }
}
