package dev.perfgate.demo;

import java.util.Optional;

/**
 * One request with the answer it will get.
 *
 * @param endpoint empty for an unknown path
 * @param work how many delays it takes
 */
record Call(Optional<DemoEndpoint> endpoint, Answer answer, double work, boolean keepAlive) {
    Call with(Answer other) {
        return new Call(endpoint, other, work, keepAlive);
    }

    boolean isLoad() {
        return endpoint.map(DemoEndpoint::isLoaded).orElse(true);
    }
}
