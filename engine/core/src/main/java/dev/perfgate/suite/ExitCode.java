package dev.perfgate.suite;

import java.util.Comparator;
import java.util.List;

/** What a command ends with; of several the one that comes first here applies. */
public enum ExitCode {
    INTERRUPTED(130, "interrupted"),
    /** Nothing was started. */
    WRONG_INPUT(2, "wrong input, nothing was started"),
    /** The subject is not there, all requests failed, or the results could not be kept. */
    NOT_COMPLETED(3, "the run could not start or be completed"),
    /** The run measured its own limits instead of the subject's. */
    INVALID(4, "the run is invalid"),
    GATE_FAILED(1, "a gate failed"),
    PASSED(0, "passed");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    /** The one that applies when these happened; PASSED when nothing did. */
    public static ExitCode worst(List<ExitCode> all) {
        return all.stream().min(Comparator.naturalOrder()).orElse(PASSED);
    }
}
