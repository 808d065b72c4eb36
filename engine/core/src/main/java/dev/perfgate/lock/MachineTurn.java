package dev.perfgate.lock;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time in which one run loads this machine: two at once would measure one another. Runs that load at the same time all the same know of one
 * another, and say so.
 */
public final class MachineTurn implements AutoCloseable {
    /** Names another folder: of containers that share a machine, for example. */
    private static final String FOLDER = "PERFGATE_LOCK_DIR";

    private static final String MACHINE = "machine.lock";
    private static final String LOAD = "load-";

    private final @Nullable Path folder;
    private final @Nullable LockFile machine;
    private final @Nullable LockFile own;
    private final Path ownFile;
    private final Set<String> others = new TreeSet<>();

    private MachineTurn(@Nullable Path folder, @Nullable LockFile machine, @Nullable LockFile own, Path ownFile) {
        this.folder = folder;
        this.machine = machine;
        this.own = own;
        this.ownFile = ownFile;
    }

    /** Of a run that asks nobody, and of which nobody knows. */
    public static MachineTurn unasked() {
        return new MachineTurn(null, null, null, Path.of(""));
    }

    /**
     * Waits until no other run of this user loads this machine.
     *
     * @param parallel whether it loads beside others
     * @throws LockException when they do not end in time
     */
    public static MachineTurn take(Holder me, boolean parallel, LockWait wait) throws InterruptedException {
        Path folder = folder();
        try {
            make(folder);
            Path machine = folder.resolve(MACHINE);
            boolean waits = !parallel
                    && LockFile.holder(machine).filter(Holder::isAncestor).isEmpty();
            @Nullable LockFile turn = waits ? wait.take(machine, me, "to load this machine") : null;
            Path load = folder.resolve(LOAD + UUID.randomUUID());
            MachineTurn taken =
                    new MachineTurn(folder, turn, LockFile.take(load, me).orElse(null), load);
            taken.look();
            return taken;
        } catch (IOException e) {
            throw new LockException(
                    "cannot take a turn on this machine in " + folder + ": " + e.getMessage()
                            + " - name another folder with " + FOLDER,
                    e);
        }
    }

    /** Of this user alone: in the system's temporary folder others may write, too. */
    private static Path folder() {
        @Nullable String named = System.getenv(FOLDER);
        return named != null && !named.isBlank()
                ? Path.of(named)
                : Path.of(System.getProperty("java.io.tmpdir"), "perfgate-" + System.getProperty("user.name"));
    }

    private static void make(Path folder) throws IOException {
        @Nullable Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    /** Sees who else loads just now. */
    public synchronized void look() {
        if (folder == null) {
            return;
        }
        for (Path file : loads(folder)) {
            if (!file.equals(ownFile)) {
                seen(file)
                        .filter(other -> !other.isAncestor())
                        .map(Holder::words)
                        .ifPresent(others::add);
            }
        }
    }

    /** Everyone who was seen to load at the same time. */
    public synchronized List<String> others() {
        return List.copyOf(others);
    }

    private static List<Path> loads(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(LOAD))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** One whose file can be locked has been killed. */
    private static Optional<Holder> seen(Path file) {
        Optional<Holder> holder = LockFile.holder(file);
        try {
            Optional<LockFile> left = LockFile.take(file, holder.orElseGet(() -> Holder.here(file)));
            left.ifPresent(LockFile::close);
            return left.isPresent() ? Optional.empty() : holder;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        List<LockFile> held = new ArrayList<>();
        Stream.of(Optional.ofNullable(own), Optional.ofNullable(machine))
                .flatMap(Optional::stream)
                .forEach(held::add);
        held.forEach(LockFile::close);
    }
}
