package dev.perfgate.result;

import java.util.Collection;

/** The kind of parts for which a figure is measured. */
public enum PartKind {
    /** The figure speaks of the run as a whole only. */
    NONE("part"),
    REQUEST("request"),
    CONTAINER("container"),
    NODE("node"),
    WORKER("worker"),
    BENCHMARK("benchmark"),
    PROCESS("process"),
    /** A step of a load, such as so many per cent busy. */
    LEVEL("level"),
    /** One of several equal passes. */
    REPETITION("repetition");

    private final String word;

    PartKind(String word) {
        this.word = word;
    }

    /** What the parts are of a run that has these metrics: of the first that any speaks of. */
    public static PartKind of(Collection<MetricDefinition> metrics) {
        return metrics.stream()
                .map(MetricDefinition::parts)
                .filter(kind -> kind != NONE)
                .findFirst()
                .orElse(NONE);
    }

    /** One of them, in messages: "request"; where nothing is known "part". */
    public String word() {
        return word;
    }

    /** Several of them. */
    public String plural() {
        return word.endsWith("s") ? word + "es" : word + "s";
    }

    /** What one sample of a distribution is called. */
    public String sampleWord() {
        return this == REQUEST ? word : "sample";
    }
}
