package dev.perfgate.store;

import dev.perfgate.result.RunJson;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The default folders of the command line: {@code perf-results/<scenario>/<yyyyMMdd_HHmmss>}. */
public final class RunFolders {
    /** Where runs go when nothing else is said. */
    public static final Path DEFAULT_ROOT = Path.of("perf-results");

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");

    private final Path root;
    private final Clock clock;

    /** Folders below this root, named by this clock in its time zone. */
    public RunFolders(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /**
     * Makes a new folder for a run of this scenario. A folder that is there already is never used again, even when two processes
     * ask at once: the second one's name ends with -2.
     *
     * @throws StoreException when it cannot be made
     */
    public Path make(String scenario) {
        Path parent = root.resolve(RunFolderName.of(scenario));
        String stamp = STAMP.format(LocalDateTime.now(clock));
        try {
            Files.createDirectories(parent);
            return makeFirstFree(parent, stamp);
        } catch (IOException e) {
            throw StoreException.writing(parent.resolve(stamp), e);
        }
    }

    /** The file of the newest run in a folder that was made before this one, which has none yet; empty where there is none. */
    public static Optional<Path> newestBeside(Path folder) {
        Path parent = folder.toAbsolutePath().resolveSibling("");
        try (Stream<Path> beside = Files.list(parent)) {
            return beside.map(one -> one.resolve(RunJson.FILE_NAME))
                    .filter(Files::isRegularFile)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path makeFirstFree(Path parent, String stamp) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(parent.resolve(number == 1 ? stamp : stamp + "-" + number));
            } catch (FileAlreadyExistsException e) {
                // Taken: the next number is tried.
            }
        }
    }
}
