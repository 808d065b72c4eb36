package dev.perfgate.classdata;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Makes the archive of the jar that it was started from, for the Java that it runs on: from the list of classes in the jar, aside, and tried
 * before it gets its name. A JVM of its own writes the archive, since that is the last thing that a JVM can do.
 */
public final class ArchiveMaker {
    private static final long MINUTES = 10;

    private final ArchiveFolder folder;
    private final JarLaunch launch;

    private ArchiveMaker(ArchiveFolder folder, JarLaunch launch) {
        this.folder = folder;
        this.launch = launch;
    }

    /** @param arguments the folder of archives; none to do nothing, by which an archive is tried */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<JarLaunch> own = JarLaunch.own();
        if (arguments.length == 1 && own.isPresent()) {
            new ArchiveMaker(new ArchiveFolder(Path.of(arguments[0])), own.get()).makeAlone();
        }
    }

    /** Of processes that want the same, one makes it. */
    private void makeAlone() throws IOException, InterruptedException {
        folder.create();
        try (FileChannel channel =
                FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (isFirst(channel) && folder.isToMake(launch)) {
                make();
            }
        }
    }

    private static boolean isFirst(FileChannel lock) {
        try {
            return lock.tryLock() != null;
        } catch (IOException e) {
            // On file systems without locks two may work for one.
            return true;
        }
    }

    private void make() throws IOException, InterruptedException {
        Optional<FileStamp> jar = FileStamp.of(Path.of(launch.jar()));
        if (jar.isEmpty()) {
            return;
        }
        String name = launch.archiveName();
        Path classes = folder.aside(name + ".list");
        Path archive = folder.aside(name + ArchiveFolder.ARCHIVE);
        Path output = folder.aside(name + ".out");
        try {
            Files.write(classes, ClassList.of(launch.java()));
            if (succeeds(dump(classes, archive), output)
                    && Files.exists(archive)
                    && succeeds(trial(archive), output)
                    && Files.size(output) == 0) {
                folder.keep(launch, name, jar.get(), archive);
            } else {
                folder.keepFailure(launch, name, jar.get());
            }
        } finally {
            Files.deleteIfExists(classes);
            Files.deleteIfExists(archive);
            Files.deleteIfExists(output);
        }
    }

    private List<String> dump(Path classes, Path archive) {
        return java(
                List.of(
                        "-Xshare:dump",
                        "-Xlog:disable",
                        "-XX:SharedClassListFile=" + classes,
                        "-XX:SharedArchiveFile=" + archive),
                List.of());
    }

    /** Whether a JVM starts with it, and without a word: a later version may not know one of the flags. */
    private List<String> trial(Path archive) {
        return java(ClassData.flagsOf(archive), List.of(ArchiveMaker.class.getName()));
    }

    private List<String> java(List<String> flags, List<String> program) {
        List<String> command = new ArrayList<>(List.of(launch.java().java().toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(flags);
        command.addAll(List.of("-cp", launch.jar()));
        command.addAll(program);
        return command;
    }

    private boolean succeeds(List<String> command, Path output) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }
}
