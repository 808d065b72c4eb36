package dev.perfgate.agent;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The options of an agent.
 *
 * @param keys the file with the keys of those who may ask
 * @param timeLimit after which a test is given up
 * @param test the document that says what a test measures
 */
public record AgentOptions(
        ListenAddress address, Path keys, Duration timeLimit, Optional<Tls> tls, Function<Problems, MappingNode> test) {
    /** A certificate chain and its key, both PEM. */
    public record Tls(Path certificate, Path key) {}
}
