package dev.perfgate.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The context of a run: its source, machine and workload.
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
     * The work that the subject was given.
     *
     * @param summary one line for people: "50 users for 30s on http://…"
     * @param hash of everything that makes two runs comparable; runs of different hashes are of different work
     * @param leftOut names of requests that the scenario has and this run did not send, since tags left them out
     */
    public record Workload(String summary, String hash, List<String> leftOut) {
        public Workload {
            leftOut = List.copyOf(leftOut);
        }

        /** A workload that leaves nothing out. */
        public Workload(String summary, String hash) {
            this(summary, hash, List.of());
        }

        public Workload without(List<String> requests) {
            return new Workload(summary, hash, requests);
        }

        /**
         * The workload that a text describes in full.
         *
         * @param description everything that makes two runs comparable, always in the same words
         */
        public static Workload of(String summary, String description) {
            try {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256").digest(description.getBytes(StandardCharsets.UTF_8));
                return new Workload(summary, HexFormat.of().formatHex(digest, 0, 8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
