package dev.perfgate.run;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Small text files below a root (the system's, or a recorded one) that may be absent, unreadable or strange: then they say nothing. */
public final class ProbeFiles {
    private final Path root;

    public ProbeFiles(Path root) {
        this.root = root;
    }

    /** The first line, stripped; nothing when it is blank. */
    public Optional<String> line(String path) {
        List<String> lines = lines(path);
        String first = lines.isEmpty() ? "" : lines.get(0).strip();
        return first.isEmpty() ? Optional.empty() : Optional.of(first);
    }

    /** All lines; none when the file cannot be read. */
    public List<String> lines(String path) {
        try {
            return List.of(text(bytes(root.resolve(path))).split("\n", -1));
        } catch (IOException | InvalidPathException | SecurityException e) {
            return List.of();
        }
    }

    /** The value after "key:" in a file of such lines, read no further than to there. */
    public Optional<String> valueOf(String path, String key) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(root.resolve(path)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.substring(0, colon).strip().equals(key)) {
                    return Optional.of(line.substring(colon + 1).strip());
                }
            }
            return Optional.empty();
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    /**
     * In few large reads, since the kernel's settings below /proc/sys give nothing more after the first one; the JDK's {@link
     * Files#readAllBytes} begins with a single byte where a file claims to be empty, as all of these do.
     */
    private static byte[] bytes(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
            }
        }
        return all.toByteArray();
    }

    /** Unlike a decoder that reports, this one takes a strange byte as a strange character. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A text as a whole number, if it is one that a long holds. */
    public static Optional<Long> wholeNumber(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
