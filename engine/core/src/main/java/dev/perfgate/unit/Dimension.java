package dev.perfgate.unit;

/** The kind of quantity that a figure measures; only quantities of one dimension can be compared. */
public enum Dimension {
    TIME("a time such as '200 ms' or '1.5 s'"),
    SIZE("a size such as '64 KB' or '1.5 MB'"),
    RATE("a rate such as '500/s'"),
    RATIO("a share such as '0.1 %'"),
    COUNT("a plain number");

    private final String example;

    Dimension(String example) {
        this.example = example;
    }

    /** How a value of this dimension is written, for messages: "a time such as '200 ms'". */
    public String example() {
        return example;
    }
}
