package dev.perfgate.result.verdict;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * Which gate it is.
 *
 * @param id the same for the same line, in every run and on every machine
 * @param line as written
 * @param scenario of which scenarios it speaks, with wildcards: {@code *} where it names none
 * @param whole the gate of which this is what it says of one part of a run; empty where it says only one thing
 */
public record GateReference(String id, Kind kind, String line, String scenario, Optional<Whole> whole) {
    private static final String EVERY = "*";

    private static final int ID_BYTES = 4;

    /**
     * A gate with a wildcard, which judges every part that it means.
     *
     * @param line as written
     * @param rule what must hold of each: "p95 &lt; 100 ms"
     */
    public record Whole(String line, String rule) {
        public Whole {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(rule, "rule");
        }
    }

    /** The kind of reference that a gate judges against. */
    public enum Kind {
        LIMIT,
        LEVELS,
        /** A limit that tightens by itself. */
        RATCHET,
        BASELINE,
        /** All runs before. */
        REGRESSION,
        SLOPE,
        HIGHEST,
        STOP,
        /** Samples of two versions, taken in turn. */
        COMPARISON,
        /** A line that cannot be read. */
        UNKNOWN
    }

    public GateReference {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(whole, "whole");
    }

    public GateReference(String id, Kind kind, String line, String scenario) {
        this(id, kind, line, scenario, Optional.empty());
    }

    /** What it says of one part of a run of this scenario, under a name of its own: "hundred / GET /x: p95 &lt; 100 ms". */
    public GateReference ofPart(String name, String one, String rule) {
        return new GateReference(id, kind, name, one, Optional.of(new Whole(line, rule)));
    }

    /** The gate of which this may be a part. */
    public GateReference ofWhole() {
        return whole.map(all -> new GateReference(id, kind, all.line(), scenario))
                .orElse(this);
    }

    /** A gate for every scenario. */
    public static GateReference of(Kind kind, String line) {
        return of(kind, line, EVERY);
    }

    public static GateReference of(Kind kind, String line, String scenario) {
        return new GateReference(id(line), kind, line, scenario);
    }

    public GateReference of(Kind other) {
        return new GateReference(id, other, line, scenario, whole);
    }

    /** A gate for several scenarios is judged for each: shown among others, its line says for which. */
    public GateReference shownFor(String one) {
        return scenario.equals(one) ? this : new GateReference(id, kind, one + ": " + line, one, whole);
    }

    private static String id(String line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
