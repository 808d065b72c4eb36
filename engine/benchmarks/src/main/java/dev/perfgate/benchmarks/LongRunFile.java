package dev.perfgate.benchmarks;

import dev.perfgate.store.FolderStore;
import java.nio.file.Path;

/** Writes the run of one hour with 100 request names into a folder, to try on it in a fresh JVM what reports cost. */
final class LongRunFile {
    private LongRunFile() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) {
        new FolderStore().save(Path.of(arguments[0]), LongRun.make());
    }
}
