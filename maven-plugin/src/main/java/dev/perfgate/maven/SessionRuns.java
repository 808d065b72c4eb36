package dev.perfgate.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Which executions of {@code perf:run} this module has had in this build: only their results are this build's. */
final class SessionRuns {
    private static final String KEY = "perfgate.runs";
    private static final String NOTHING = "perfgate.nothingToRun";
    private final Map<String, Object> context;

    private SessionRuns(Map<String, Object> context) {
        this.context = context;
    }

    static SessionRuns in(Map<String, Object> moduleContext) {
        return new SessionRuns(moduleContext);
    }

    /** @param summary that the execution left; what another build writes there later is not this build's */
    void add(String execution, Path summary) {
        context.merge(KEY, execution, (before, added) -> before + "\n" + added);
        context.put(KEY + "." + execution, fingerprint(summary));
    }

    /** Whether a summary is what {@code perf:run} of this build wrote, as far as it ran. */
    boolean isOwn(String execution, Path summary) {
        Object known = context.get(KEY + "." + execution);
        return known == null || known.equals(fingerprint(summary));
    }

    /** It holds the times of its runs: no two are the same. */
    private static String fingerprint(Path summary) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(summary));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchFileException e) {
            return "none";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code perf:run} looked for suites, and there are none. */
    void addNothing() {
        context.put(NOTHING, true);
    }

    boolean foundNothing() {
        return context.containsKey(NOTHING);
    }

    List<String> executions() {
        Object known = context.get(KEY);
        return known == null
                ? List.of()
                : Arrays.stream(known.toString().split("\n", -1)).distinct().toList();
    }
}
