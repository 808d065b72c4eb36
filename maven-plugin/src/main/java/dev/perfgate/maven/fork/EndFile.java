package dev.perfgate.maven.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that perfgate.jar removes when a command has come to its end: else its exit code is the virtual machine's, or a signal's. */
record EndFile(Path file) implements AutoCloseable {
    static EndFile make() throws IOException {
        return new EndFile(Files.createTempFile("perfgate-end-", ".tmp"));
    }

    String flag() {
        return "-Dperfgate.endFile=" + file;
    }

    boolean wasRemoved() {
        return !Files.exists(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
