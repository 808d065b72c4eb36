package dev.perfgate.config;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input cannot be used; the message lists every problem on a line of its own. */
public final class ConfigException extends RuntimeException {
    // Records of strings and numbers, but Problem has no need to be serializable.
    private final transient List<Problem> problems;

    ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
