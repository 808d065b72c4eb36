package dev.perfgate.classdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * By what a file is known again without reading it.
 *
 * @param text its size in bytes and the second of its last change, as {@code stat -c '%s %Y'} prints them for the start script
 */
record FileStamp(String text) {
    /** That of a file as it is now; none when there is none. */
    static Optional<FileStamp> of(Path file) {
        try {
            long second = Files.getLastModifiedTime(file).to(TimeUnit.SECONDS);
            return Optional.of(new FileStamp(Files.size(file) + " " + second));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
