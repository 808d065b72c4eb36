package dev.perfgate.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of those who may have tests made: one a line, {@code #} begins a comment. The file is read again when it changes. */
final class ApiKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);

    private final Path file;
    private Optional<State> state = Optional.empty();
    private List<byte[]> digests = List.of();

    private ApiKeys(Path file) {
        this.file = file;
    }

    /** By which a change of the file is noticed. */
    private record State(FileTime modified, long size, Object identity) {}

    /** @throws AgentException when there is no key in the file */
    static ApiKeys of(Path file) {
        if (Files.isDirectory(file)) {
            throw new AgentException("--keys: '" + file + "' is a folder - name the file with the keys in it");
        }
        ApiKeys keys = new ApiKeys(file);
        keys.refresh();
        if (keys.digests.isEmpty()) {
            throw new AgentException(
                    (keys.state.isPresent() ? "no key in " : "no readable file ") + file
                            + ": write one key per line into it, for example with 'openssl rand -hex 32', and make it readable for this user only");
        }
        return keys;
    }

    /** Whether the text is one of the keys; takes as long whatever it is. */
    synchronized boolean accept(String key) {
        refresh();
        byte[] digest = digest(key);
        boolean found = false;
        for (byte[] known : digests) {
            found |= MessageDigest.isEqual(known, digest);
        }
        return found;
    }

    private void refresh() {
        Optional<State> now = stateOfFile();
        if (now.equals(state) && now.isPresent()) {
            return;
        }
        boolean first = state.isEmpty() && digests.isEmpty();
        state = now;
        digests = now.isPresent() ? read() : List.of();
        if (digests.isEmpty() && !first) {
            LOG.warn("no key in {} any more: nobody can start a test", file);
        } else if (!first) {
            LOG.info("reloaded the keys: {} in total", digests.size());
        }
    }

    private Optional<State> stateOfFile() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new State(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<byte[]> read() {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(ApiKeys::digest)
                    .toList();
        } catch (IOException e) {
            LOG.warn("{}: cannot read the keys: {}", file, e.toString());
            return List.of();
        }
    }

    /** Of equal length for all, so that comparing tells nothing of a key's length either. */
    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
