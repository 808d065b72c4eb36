package dev.perfgate.maven.subject;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command line whose process is not hit by Ctrl-C in Maven's terminal, which reaches all processes there at once: a subject that ends
 * before the load makes its last requests fail. Maven ends it when the load has ended.
 */
final class InterruptShield {
    /** A session of its own where that program is, as on Linux; else the signal is ignored, which most programs leave so. */
    private static final String SCRIPT =
            "trap '' INT; if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; else exec \"$@\"; fi";

    private InterruptShield() {}

    /**
     * The command line to start in a place.
     *
     * @throws IOException when its program is not there: the shell would only say so in the log
     */
    static List<String> from(List<String> commandLine, SubjectEnvironment around) throws IOException {
        if (File.separatorChar == '\\') {
            return commandLine;
        }
        if (!isThere(commandLine.get(0), around)) {
            throw new IOException("there is no program '" + commandLine.get(0) + "'");
        }
        List<String> shielded = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
        shielded.addAll(commandLine);
        return shielded;
    }

    private static boolean isThere(String program, SubjectEnvironment around) {
        if (program.contains("/")) {
            return Files.isExecutable(around.directory().resolve(program));
        }
        String path = around.environment().getOrDefault("PATH", String.valueOf(System.getenv("PATH")));
        return Stream.of(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
