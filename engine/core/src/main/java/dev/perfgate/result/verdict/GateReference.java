package dev.perfgate.result.verdict;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Which gate it is.
 *
 * @param id the same for the same line, in every run and on every machine
 * @param line as written
 * @param scenario of which scenarios it speaks, with wildcards: {@code *} where it names none
 */
public record GateReference(String id, Kind kind, String line, String scenario) {
    private static final String EVERY = "*";

    private static final int ID_BYTES = 4;

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
    }

    /** A gate for every scenario. */
    public static GateReference of(Kind kind, String line) {
        return of(kind, line, EVERY);
    }

    public static GateReference of(Kind kind, String line, String scenario) {
        return new GateReference(id(line), kind, line, scenario);
    }

    public GateReference of(Kind other) {
        return new GateReference(id, other, line, scenario);
    }

    /** A gate for several scenarios is judged for each: shown among others, its line says for which. */
    public GateReference shownFor(String one) {
        return scenario.equals(one) ? this : new GateReference(id, kind, one + ": " + line, one);
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
