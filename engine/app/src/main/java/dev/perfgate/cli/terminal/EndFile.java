package dev.perfgate.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Shows whoever started the process that its exit code is ours. A virtual machine that does not start ends with 1, too, which would say
 * that a gate failed. The starter makes a file and names it by {@code -Dperfgate.endFile}; it is gone when a command has come to its end.
 */
public final class EndFile {
    private static final String PROPERTY = "perfgate.endFile";

    private EndFile() {}

    /** Removed, not written: that works on a full disk, too. */
    public static void remove() {
        @Nullable String file = System.getProperty(PROPERTY);
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(Path.of(file));
        } catch (IOException e) {
            System.err.println("WARN  " + PROPERTY + ": " + file + " cannot be removed: " + e.getMessage());
        }
    }
}
