package dev.perfgate.pipeline;

import dev.perfgate.result.RunJson;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.RunFolderName;
import dev.perfgate.store.RunFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The place for the results of runs. */
public sealed interface ResultPlace {
    /** The folder of a scenario's next run, made and proved to be writable; empty when nothing is kept. */
    Optional<Path> folderFor(String scenario, FolderStore store);

    /** Where {@code summary.json} goes, if there is to be one. */
    default Optional<Path> summaryFolder() {
        return Optional.empty();
    }

    /** The file of an earlier run, where there is one in a scenario's folder or beside it. */
    default Optional<Path> earlierRun(Path folder) {
        return Optional.of(folder.resolve(RunJson.FILE_NAME)).filter(Files::isRegularFile);
    }

    /** Folders that were only made for a run in this one, the innermost first: removed again when they stay empty. */
    default List<Path> madeFor(Path folder) {
        return List.of();
    }

    /** Nothing is kept: results are only shown. */
    record Nowhere() implements ResultPlace {
        @Override
        public Optional<Path> folderFor(String scenario, FolderStore store) {
            return Optional.empty();
        }
    }

    /** One run, in this very folder. */
    record ThisFolder(Path folder) implements ResultPlace {
        @Override
        public Optional<Path> folderFor(String scenario, FolderStore store) {
            store.checkWritable(folder);
            return Optional.of(folder);
        }
    }

    /** A folder for each scenario below this one, always the same, and a summary of all. */
    record BelowFolder(Path root) implements ResultPlace {
        @Override
        public Optional<Path> folderFor(String scenario, FolderStore store) {
            return new ThisFolder(root.resolve(RunFolderName.of(scenario))).folderFor(scenario, store);
        }

        @Override
        public List<Path> madeFor(Path folder) {
            return List.of(folder);
        }

        @Override
        public Optional<Path> summaryFolder() {
            return Optional.of(root);
        }
    }

    /** A new folder for each run: {@code <root>/<scenario>/<timestamp>}. */
    record Timestamped(Path root, Clock clock) implements ResultPlace {
        /** Below {@code perf-results}, by the time of this machine. */
        public Timestamped() {
            this(RunFolders.DEFAULT_ROOT, Clock.system(ZoneId.systemDefault()));
        }

        @Override
        public Optional<Path> folderFor(String scenario, FolderStore store) {
            Path folder = new RunFolders(root, clock).make(scenario);
            store.checkWritable(folder);
            return Optional.of(folder);
        }

        @Override
        public List<Path> madeFor(Path folder) {
            return List.of(folder, folder.resolveSibling(""), root);
        }

        @Override
        public Optional<Path> earlierRun(Path folder) {
            return RunFolders.newestBeside(folder);
        }
    }
}
