package dev.perfgate.doctor;

import dev.perfgate.run.ProbeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files below /proc and /sys of a machine, as they were read there. */
final class RecordedMachine {
    private final Path root;

    private RecordedMachine(Path root) {
        this.root = root;
    }

    static RecordedMachine at(Path root) {
        return new RecordedMachine(root);
    }

    RecordedMachine with(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProbeFiles files() {
        return new ProbeFiles(root);
    }
}
