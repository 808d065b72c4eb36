package dev.perfgate.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The results of a module: a folder per execution, stable from build to build. */
record ResultFolders(Path root) {
    private static final String SUMMARY = "summary.json";

    /** What perfgate.jar locks while it writes into a folder, and where in that file. */
    private static final String LOCK = ".perfgate-lock";

    private static final long LOCK_PLACE = Long.MAX_VALUE - 1;

    /**
     * The folder of an execution without anything of an earlier build in it. While a run of another build writes into it, everything stays:
     * the run of this one waits for it, and removes what it replaces.
     */
    Path emptied(String execution) throws MojoExecutionException {
        Path folder = folder(execution);
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isWrittenInto(folder)) {
                Files.walkFileTree(folder, new Remover());
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot clear the results of an earlier run: " + e, e);
        }
    }

    private static boolean isWrittenInto(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock(LOCK_PLACE, 1, false) == null;
        } catch (NoSuchFileException e) {
            return false;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    Path summary(String execution) {
        return folder(execution).resolve(SUMMARY);
    }

    /** Where the judgement on all executions is written. */
    Path verdicts() {
        return root.resolve("verdicts.json");
    }

    /** Nobody takes those of an earlier build for these. */
    void removeVerdicts() throws MojoExecutionException {
        try {
            Files.deleteIfExists(verdicts());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot remove the verdicts of an earlier build: " + e, e);
        }
    }

    /** Of all executions that left a result, in this build or an earlier one. */
    List<Path> summaries() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> executions = Files.list(root)) {
            return executions
                    .map(execution -> execution.resolve(SUMMARY))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reports of the scenarios that a summary is about. */
    List<Path> reportsBeside(Path summary) {
        try (Stream<Path> scenarios = Files.list(summary.getParent())) {
            return scenarios
                    .map(scenario -> scenario.resolve("report.html"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A direct child of the root, whatever the execution is called: what is removed is never outside of it. */
    Path folder(String execution) {
        String name = execution.replaceAll("[^A-Za-z0-9._-]", "_");
        return root.resolve(name.startsWith(".") ? "_" + name : name);
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
