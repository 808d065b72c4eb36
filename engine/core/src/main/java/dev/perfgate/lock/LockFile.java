package dev.perfgate.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A file that one holder at a time has locked, and that says who. The system ends the lock of a process that is killed. */
public final class LockFile implements AutoCloseable {
    /** Beyond all content: where a lock keeps others from reading what it covers, the holder can be read all the same. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    /**
     * Those of this process. The system has locks of processes, not of openers: opening and closing a file that is locked here would end
     * the lock.
     */
    private static final Map<Path, Holder> HELD_HERE = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private LockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Locks the file, in a folder that is there, if nobody else has. */
    public static Optional<LockFile> take(Path file, Holder holder) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        if (HELD_HERE.putIfAbsent(place, holder) != null) {
            return Optional.empty();
        }
        try {
            @Nullable LockFile taken = attempt(place, holder);
            if (taken == null) {
                HELD_HERE.remove(place);
            }
            return Optional.ofNullable(taken);
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(place);
            throw e;
        }
    }

    private static @Nullable LockFile attempt(Path file, Holder holder) throws IOException {
        create(file);
        @Nullable Object before = key(file);
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return null;
        }
        // Where the one before removed it after it was opened here, what is locked is no longer the file of that name.
        if (isLocked(channel) || !Objects.equals(before, key(file))) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.line().getBytes(StandardCharsets.UTF_8)));
        return new LockFile(file, channel);
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Of a holder that is there, or was killed.
        }
    }

    /** What tells this file from another one of its name, read without opening it; null where the system has no such thing. */
    private static @Nullable Object key(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
        } catch (NoSuchFileException e) {
            return "gone";
        }
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock(PLACE, 1, false);
            return lock == null;
        } catch (IOException e) {
            // A file system without locks, as some network ones are: there is nothing to be told from it.
            return false;
        }
    }

    /** Who has it locked, as far as the file says. */
    static Optional<Holder> holder(Path file) {
        Path place = file.toAbsolutePath().normalize();
        @Nullable Holder here = HELD_HERE.get(place);
        if (here != null) {
            return Optional.of(here);
        }
        try {
            return Holder.parse(Files.readString(place));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What is left when this fails is a file that nobody holds. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The lock ends with the channel, or with the process.
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
