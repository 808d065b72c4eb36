package dev.perfgate.maven.subject;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * A command line whose process is not hit by Ctrl-C in Maven's terminal, which reaches all processes there at once: a subject that ends
 * before the load makes its last requests fail. Maven ends it when the load has ended.
 */
final class Shielded {
    /** A session of its own where that program is, as on Linux; else the signal is ignored, which most programs leave so. */
    private static final String SCRIPT =
            "trap '' INT; if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; else exec \"$@\"; fi";

    private Shielded() {}

    static List<String> from(List<String> commandLine) {
        if (File.separatorChar == '\\') {
            return commandLine;
        }
        List<String> shielded = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
        shielded.addAll(commandLine);
        return shielded;
    }
}
