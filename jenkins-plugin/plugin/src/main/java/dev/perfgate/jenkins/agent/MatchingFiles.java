package dev.perfgate.jenkins.agent;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a folder that match. Links, to files as to folders, are passed over: whatever is found lies in the folder. */
final class MatchingFiles extends SimpleFileVisitor<Path> {
    /** No build has folders as deep; the walk keeps each that it is in open. */
    private static final int DEPTH = 100;

    private final Path root;
    private final PathPatterns patterns;
    private final TransferLimits limits;
    private final List<Path> found = new ArrayList<>();
    private int seen;
    private boolean tooMany;

    private MatchingFiles(Path root, PathPatterns patterns, TransferLimits limits) {
        this.root = root;
        this.patterns = patterns;
        this.limits = limits;
    }

    /** @throws TooManyException when a limit is reached: half of the results would be worse than none */
    static List<Path> in(Path root, String pattern, TransferLimits limits) throws IOException, InterruptedException {
        MatchingFiles files = new MatchingFiles(root, PathPatterns.of(pattern), limits);
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEPTH, files);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (files.tooMany) {
            throw new TooManyException();
        }
        files.found.sort(null);
        return files.found;
    }

    /** More than the limits allow. */
    static final class TooManyException extends IOException {}

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return next();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()
                && patterns.match(root.relativize(file).toString().replace('\\', '/'))) {
            found.add(file);
        }
        return next();
    }

    /** What the agent's user may not read holds no result of the build. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        return next();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
        return FileVisitResult.CONTINUE;
    }

    private FileVisitResult next() {
        seen++;
        tooMany = seen > limits.entries() || found.size() > limits.files();
        return tooMany || Thread.currentThread().isInterrupted() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
