package dev.perfgate.maven.fork;

/** The exit codes of perfgate.jar, as the command line documents them. */
public enum ExitCode {
    PASSED(0, "passed"),
    GATE_FAILED(1, "failed a gate"),
    WRONG_INPUT(2, "did not start: wrong input"),
    NOT_COMPLETED(3, "could not start or be completed"),
    INVALID(4, "is invalid"),
    INTERRUPTED(130, "was interrupted"),
    /** Whatever else ends a process: a signal, the system out of memory. */
    UNKNOWN(-1, "ended unexpectedly");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    static ExitCode of(int code) {
        for (ExitCode each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        return UNKNOWN;
    }

    public String meaning() {
        return meaning;
    }
}
