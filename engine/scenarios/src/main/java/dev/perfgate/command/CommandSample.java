package dev.perfgate.command;

import java.util.Optional;

/**
 * One run that counts.
 *
 * @param scope the part of the whole run that its command is
 * @param second at which it had ended
 */
record CommandSample(CommandLine command, String scope, double second, CommandEnd ending, int leftRunning) {
    private static final double MILLI_NANOS = 1e6;

    double wallMillis() {
        return ending.wall().toNanos() / MILLI_NANOS;
    }

    Optional<ResourceUsage.Used> usage() {
        return ending.usage() instanceof ResourceUsage.Used measured ? Optional.of(measured) : Optional.empty();
    }

    Optional<String> whyNoUsage() {
        return ending.usage() instanceof ResourceUsage.Unavailable unavailable
                ? Optional.of(unavailable.reason())
                : Optional.empty();
    }
}
