package dev.perfgate.unit;

/** A text that is not the quantity it should be; message and remedy are for the user who wrote it. */
public final class UnitException extends RuntimeException {
    private final String remedy;

    UnitException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
