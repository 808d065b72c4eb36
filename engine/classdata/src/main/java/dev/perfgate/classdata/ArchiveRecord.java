package dev.perfgate.classdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is kept beside an archive, a line for each part, so that a shell can read it: what it was made for, and how large it is when it is whole.
 * To map a truncated archive kills the JVM (SIGBUS).
 *
 * @param archive as it was when it was made; none when making it failed
 */
record ArchiveRecord(String jar, String javaFolder, FileStamp jarStamp, Optional<FileStamp> archive) {
    private static final String FAILED = "failed";
    private static final int LINES = 4;

    static Optional<ArchiveRecord> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != LINES) {
                return Optional.empty();
            }
            Optional<FileStamp> archive = Optional.of(lines.get(3))
                    .filter(text -> !text.equals(FAILED))
                    .map(FileStamp::new);
            return Optional.of(new ArchiveRecord(lines.get(0), lines.get(1), new FileStamp(lines.get(2)), archive));
        } catch (IOException e) {
            // Removed by another process, or no text.
            return Optional.empty();
        }
    }

    String text() {
        return String.join(
                        "\n",
                        jar,
                        javaFolder,
                        jarStamp.text(),
                        archive.map(FileStamp::text).orElse(FAILED)) + "\n";
    }

    boolean isOf(JarLaunch launch) {
        return jar.equals(launch.jar()) && javaFolder.equals(launch.java().folder());
    }

    /** Whether the jar is still the one for which this was made, and the Java is still there. */
    boolean isCurrent() {
        return FileStamp.of(Path.of(jar)).equals(Optional.of(jarStamp)) && Files.isDirectory(Path.of(javaFolder));
    }
}
