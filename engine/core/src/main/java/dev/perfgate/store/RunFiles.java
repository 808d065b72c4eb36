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
    /** A folder of results has some ten files a run; "/" by mistake would keep a build waiting for minutes. */
    static final int MOST_VISITED = 250_000;

    private final Path tree;
    private final int most;
    private final List<Path> found = new ArrayList<>();
    private int visited;

    private RunFiles(Path tree, int most) {
        this.tree = tree;
        this.most = most;
    }

    /**
     * All files called {@code run.json}; none when there is no such tree.
     *
     * @throws StoreException when it cannot be searched, or has more than {@value #MOST_VISITED} files
     */
    static List<Path> below(Path tree) {
        return below(tree, MOST_VISITED);
    }

    static List<Path> below(Path tree, int most) {
        if (!Files.exists(tree)) {
            return List.of();
        }
        try {
            RunFiles files = new RunFiles(tree, most);
            Files.walkFileTree(tree.toRealPath(), files);
            return files.found;
        } catch (IOException e) {
            throw StoreException.searching(tree, e);
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        visited++;
        if (visited > most) {
            throw StoreException.tooManyFiles(tree, most);
        }
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
