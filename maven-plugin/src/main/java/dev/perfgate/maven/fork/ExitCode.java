package dev.perfgate.maven.fork;

/**
 * The exit codes of perfgate.jar, as the command line documents them, and what a process of it may end with besides. Core's
 * {@code Outcome} has them for everything but this plugin, which has no class of the engine; a test holds both to the same codes.
 */
public enum ExitCode {
    PASSED(0, "passed"),
    GATE_FAILED(1, "failed a gate"),
    WRONG_INPUT(2, "did not start: wrong input"),
    NOT_COMPLETED(3, "could not start or be completed"),
    INVALID(4, "is invalid"),
    INTERRUPTED(130, "was interrupted"),
    /** The virtual machine refused: an unknown flag, too little memory, a Java that is too old. It ends with 1, or with 0 if it only shows its version. */
    NOT_STARTED(-1, "did not start"),
    /** Whatever else ends a process: a signal, the system out of memory. */
    UNKNOWN(-2, "ended unexpectedly");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** @param own whether perfgate.jar ended by itself, so that the code is one of those documented */
    static ExitCode of(int code, boolean own) {
        if (!own) {
            return code == PASSED.code || code == GATE_FAILED.code ? NOT_STARTED : UNKNOWN;
        }
        for (ExitCode each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        return UNKNOWN;
    }

    int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }
}
