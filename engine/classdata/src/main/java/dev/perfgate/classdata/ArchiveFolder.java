package dev.perfgate.classdata;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A user's archives, each with its record beside it; many processes may use it at a time. Whatever cannot be read is as good as not there. The
 * start script looks for archives as {@link #fitting} does.
 */
record ArchiveFolder(Path path) {
    static final String ARCHIVE = ".jsa";
    private static final String RECORD = ".txt";
    private static final String LOCK = "lock";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Pattern NETWORK =
            Pattern.compile("(nfs|cifs|smb|afs|ncp|lustre|gpfs|ceph|gluster|fuse\\.(sshfs|gluster|ceph)).*");
    private static final long ROOM = 200_000_000;
    private static final int MOST = 8;
    private static final Duration AGAIN_AFTER = Duration.ofDays(1);
    private static final Duration LOST_AFTER = Duration.ofHours(1);

    /** The archive of this jar, as it is now, and this Java; none unless it is whole and the user's own. */
    Optional<Path> fitting(JarLaunch launch) {
        return recordsOf(launch).stream()
                .map(ArchiveFolder::archive)
                .filter(Files::exists)
                .findFirst();
    }

    /** Whether one is missing that can be made. */
    boolean isToMake(JarLaunch launch) {
        return recordsOf(launch).isEmpty() && hasRoom();
    }

    /** Whether a process is making one just now. */
    boolean isMaking() {
        try (FileChannel channel = FileChannel.open(lock(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            // There was no process yet, or the file system has no locks.
            return false;
        }
    }

    /** Of archives that fit, and of attempts that failed lately. */
    private List<Path> recordsOf(JarLaunch launch) {
        return files("*-" + launch.java().version() + RECORD).stream()
                .filter(ArchiveFolder::isOwn)
                .filter(file -> ArchiveRecord.read(file)
                        .filter(record -> record.isOf(launch) && record.isCurrent())
                        .filter(record ->
                                record.archive().isEmpty() ? isYounger(file, AGAIN_AFTER) : isWhole(file, record))
                        .isPresent())
                .toList();
    }

    private static boolean isWhole(Path file, ArchiveRecord record) {
        Path archive = archive(file);
        return FileStamp.of(archive).equals(record.archive()) && isOwn(archive);
    }

    private boolean hasRoom() {
        Path there = path;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there);
            return Files.isDirectory(there)
                    && Files.isWritable(there)
                    && isOwn(there)
                    && store.getUsableSpace() >= ROOM
                    && !isOfTheNetwork(store.type());
        } catch (IOException e) {
            return false;
        }
    }

    /** There, a file that another machine removes is gone for those that have mapped it, too: they die (SIGBUS). */
    static boolean isOfTheNetwork(String fileSystem) {
        return NETWORK.matcher(fileSystem).matches();
    }

    void create() throws IOException {
        FileAttribute<?>[] onlyForUser = POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(path, onlyForUser);
    }

    /** Held by a process while it makes an archive. */
    Path lock() {
        return path.resolve(LOCK);
    }

    /** A name that nobody else writes to and nobody looks for. */
    Path aside(String name) {
        return path.resolve(name + ".tmp." + ProcessHandle.current().pid());
    }

    /** Gives an archive that was made aside its name, and then removes those in whose place it is. */
    void keep(JarLaunch launch, String name, FileStamp jar, Path made) throws IOException {
        place(made, name + ARCHIVE);
        write(
                name,
                new ArchiveRecord(
                        launch.jar(), launch.java().folder(), jar, FileStamp.of(path.resolve(name + ARCHIVE))));
        removeOthers(launch, name);
    }

    /** So that it is not tried again at every start. */
    void keepFailure(JarLaunch launch, String name, FileStamp jar) throws IOException {
        write(name, new ArchiveRecord(launch.jar(), launch.java().folder(), jar, Optional.empty()));
        removeOthers(launch, name);
    }

    private void write(String name, ArchiveRecord record) throws IOException {
        place(Files.writeString(aside(name + RECORD), record.text()), name + RECORD);
    }

    /** What is there under its name is whole, also after a power failure. */
    private void place(Path made, String name) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
        }
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(made, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void removeOthers(JarLaunch launch, String name) {
        List<Path> others = new ArrayList<>();
        for (Path file : files("*" + RECORD)) {
            if (file.equals(path.resolve(name + RECORD))) {
                continue;
            }
            if (ArchiveRecord.read(file)
                    .filter(record -> !record.isOf(launch) && record.isCurrent())
                    .isPresent()) {
                others.add(file);
            } else {
                remove(file);
            }
        }
        others.sort(Comparator.comparing(ArchiveFolder::changed).reversed());
        others.stream().skip(MOST - 1).forEach(ArchiveFolder::remove);
        removeLost();
    }

    private static void remove(Path file) {
        delete(file);
        delete(archive(file));
    }

    /** What killed processes left half made. */
    private void removeLost() {
        for (Path file : files("*")) {
            String name = file.getFileName().toString();
            boolean known = name.equals(LOCK)
                    || name.endsWith(RECORD)
                    || (name.endsWith(ARCHIVE) && Files.exists(file.resolveSibling(name.replace(ARCHIVE, RECORD))));
            if (!known && !isYounger(file, LOST_AFTER)) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows keeps what is in use; the next archive takes it along.
        }
    }

    private List<Path> files(String pattern) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, pattern)) {
            found.forEach(files::add);
        } catch (IOException e) {
            // There is no such folder yet.
        }
        return files;
    }

    private static Path archive(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - RECORD.length()) + ARCHIVE);
    }

    private static boolean isYounger(Path file, Duration age) {
        return changed(file).isAfter(Instant.now().minus(age));
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MIN;
        }
    }

    /** An archive is code. Who runs as root with another's home must not load theirs. */
    private static boolean isOwn(Path file) {
        try {
            return !POSIX || Files.getOwner(file).getName().equals(System.getProperty("user.name"));
        } catch (IOException e) {
            return false;
        }
    }
}
