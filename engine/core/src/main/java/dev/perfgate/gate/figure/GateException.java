package dev.perfgate.gate.figure;

/** A line that is no gate. Message and remedy are for the user who wrote it; the caller knows the file and the line's place in it. */
public final class GateException extends RuntimeException {
    private final String remedy;
    private final int column;

    public GateException(String message, String remedy, int column) {
        super(message);
        this.remedy = remedy;
        this.column = column;
    }

    public String remedy() {
        return remedy;
    }

    /** Where in the line, counted from 1. */
    public int column() {
        return column;
    }
}
