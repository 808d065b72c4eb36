package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.figure.Wildcard;
import java.util.Optional;

/**
 * What stands before the colon: a scenario, and perhaps which of its requests; or a metric of k6.
 *
 * @param words as written
 */
record Head(Target target, Optional<K6Metric> k6, Tokens words) {
    private static final String EXAMPLE = "write for example 'checkout / POST *: p95 < 200 ms'";

    /** That of a gate that names nothing. */
    static Head none(Tokens words) {
        return new Head(Target.EVERY_RUN, Optional.empty(), words);
    }

    static Head parse(Tokens words) {
        Optional<K6Metric> k6 = K6Metric.asTarget(words);
        return new Head(k6.isPresent() ? Target.EVERY_RUN : target(words.copy()), k6, words);
    }

    /** The first slash with room on both sides counts; slashes in paths have none before them or none after. */
    static Target target(Tokens words) {
        int slash = -1;
        for (int i = 0; i < words.size() && slash < 0; i++) {
            slash = words.get(i).is("/") && words.standsAlone(i) ? i : -1;
        }
        if (slash < 0) {
            return new Target(wildcard(words, "scenario"), Optional.empty());
        }
        Wildcard scenario = wildcard(words.take(slash), "scenario");
        words.take();
        return new Target(scenario, Optional.of(wildcard(words, "request")));
    }

    private static Wildcard wildcard(Tokens name, String what) {
        if (name.name().isBlank()) {
            throw name.problem("the name of the " + what + " is missing", EXAMPLE + ", or '*' for all");
        }
        return new Wildcard(name.name());
    }
}
