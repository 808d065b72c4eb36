package dev.perfgate.gate.figure;

/** A text that is no gate. Message and remedy are for the user who wrote it; the caller knows the file and the text's place in it. */
public final class GateException extends RuntimeException {
    /** The only part of a gate that is one line. */
    public static final String LINE = "";

    private final String remedy;
    private final int column;
    private final String part;

    public GateException(String message, String remedy, int column) {
        this(message, remedy, column, LINE);
    }

    /** @param part of a gate whose parts are written apart: its key */
    public GateException(String message, String remedy, int column, String part) {
        super(message);
        this.remedy = remedy;
        this.column = column;
        this.part = part;
    }

    public String remedy() {
        return remedy;
    }

    /** Where in the line, or in the part, counted from 1. */
    public int column() {
        return column;
    }

    /** The part that is at fault; {@link #LINE} where the gate is one line. */
    public String part() {
        return part;
    }
}
