package dev.perfgate.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Small text files below a root that may be absent, unreadable or strange: then they say nothing. */
final class ProbeFiles {
    private final Path root;

    ProbeFiles(Path root) {
        this.root = root;
    }

    /** The first line, stripped; nothing when it is blank. */
    Optional<String> line(String path) {
        return lines(path).stream().findFirst().map(String::strip).filter(line -> !line.isEmpty());
    }

    /** All lines; none when the file cannot be read. */
    List<String> lines(String path) {
        // Not UTF-8: a strange byte must not be an error here.
        try (Stream<String> lines = Files.lines(root.resolve(path), StandardCharsets.ISO_8859_1)) {
            return lines.toList();
        } catch (IOException | UncheckedIOException | InvalidPathException | SecurityException e) {
            return List.of();
        }
    }

    /** The value after "key:" in a file of such lines, read no further than to there. */
    Optional<String> valueOf(String path, String key) {
        try (BufferedReader reader = Files.newBufferedReader(root.resolve(path), StandardCharsets.ISO_8859_1)) {
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

    /** A text as a whole number, if it is one that a long holds. */
    static Optional<Long> wholeNumber(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
