package dev.perfgate.result;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the run ran on, and of what it is a run.
 *
 * @param workload what was asked of the subject
 * @param source the tested source's revision and branch, empty texts where unknown
 */
public record RunContext(Map<String, String> tags, Source source, Environment environment, Workload workload) {

    public RunContext {
        tags = Map.copyOf(new TreeMap<>(tags));
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(workload, "workload");
    }

    /** The tested source; empty texts where it is not known. */
    public record Source(String revision, String branch) {
        public static final Source UNKNOWN = new Source("", "");
    }

    /**
     * What was asked of the subject.
     *
     * @param summary one line for people: "50 users for 30s on http://…"
     * @param hash of everything that makes two runs comparable; runs of different hashes are of different work
     */
    public record Workload(String summary, String hash) {}
}
