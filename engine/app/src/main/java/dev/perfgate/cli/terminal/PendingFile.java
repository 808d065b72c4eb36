package dev.perfgate.cli.terminal;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that is written at the end, and checked at the beginning to be writable, as far as possible. */
public final class PendingFile {
    private PendingFile() {}

    public static void check(@Nullable Path path, Problems problems) {
        if (path != null) {
            check(Mark.ofOption("--output"), path, problems);
        }
    }

    public static void check(Mark option, Path path, Problems problems) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(path)) {
            problems.add(option, "'" + path + "' is a folder", "name a file in it");
        } else if (folder != null && !Files.isDirectory(folder)) {
            problems.add(option, "there is no folder '" + folder + "'", "create it, or choose another file");
        } else if (!Files.isWritable(Files.exists(path) || folder == null ? path : folder)) {
            problems.add(option, "'" + path + "' is not writable for this user", "choose another file");
        }
    }
}
