package dev.perfgate.push;

import dev.perfgate.result.RunJson;
import dev.perfgate.store.RunFolderName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs that a server has not got yet: one file each, named by the run's id. Several processes may share it. */
final class Spool {
    private static final String WAITING = ".run.json";
    private static final String REFUSED = ".refused.json";

    private final Path folder;

    /** @param server its name; each has a folder of its own */
    Spool(Path root, String server) {
        this.folder = root.resolve(RunFolderName.of(server));
    }

    /** Keeps a copy; whole, whenever the process ends. */
    void add(Path run) throws IOException {
        Files.createDirectories(folder);
        String name = RunFolderName.of(RunJson.readInfo(run).id());
        Path copy = Files.createTempFile(folder, name, ".tmp");
        Files.copy(run, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, folder.resolve(name + WAITING), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The oldest first. */
    List<Path> waiting() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> waiting = new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().endsWith(WAITING))
                            .toList());
            waiting.sort(Comparator.comparing(Spool::age).thenComparing(Path::toString));
            return waiting;
        }
    }

    void remove(Path waiting) throws IOException {
        Files.deleteIfExists(waiting);
    }

    /** It stays for people to look at, but is not sent again. */
    Path setAside(Path waiting) throws IOException {
        String name = waiting.getFileName().toString();
        Path aside = folder.resolve(name.substring(0, name.length() - WAITING.length()) + REFUSED);
        try {
            Files.move(waiting, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            // Another process has just set it aside.
        }
        return aside;
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // Another process has just sent it.
            return FileTime.fromMillis(0);
        }
    }
}
