package dev.perfgate.store;

import dev.perfgate.result.RunJson;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the files of runs in a tree. Links to folders are not followed, so that a loop of them does no harm. */
final class RunFiles extends SimpleFileVisitor<Path> {
    private final List<Path> found = new ArrayList<>();

    private RunFiles() {}

    /** All files called {@code run.json}; none when there is no such tree. */
    static List<Path> below(Path tree) {
        if (!Files.exists(tree)) {
            return List.of();
        }
        try {
            RunFiles files = new RunFiles();
            Files.walkFileTree(tree.toRealPath(), files);
            return files.found;
        } catch (IOException e) {
            throw StoreException.searching(tree, e);
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.endsWith(RunJson.FILE_NAME) && Files.isRegularFile(file)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** What this user may not read holds no run of this user. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
        return FileVisitResult.CONTINUE;
    }
}
