package dev.perfgate.result;

/** What the parts of a run are of which a figure speaks, one by one. */
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
