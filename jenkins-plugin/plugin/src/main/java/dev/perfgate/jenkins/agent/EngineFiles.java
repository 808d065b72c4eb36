package dev.perfgate.jenkins.agent;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import jenkins.MasterToSlaveFileCallable;
import org.jspecify.annotations.Nullable;

/**
 * Engines, named by their SHA-256; a jar under its name is complete, since it is moved there only after it arrived. So many builds may place it at the same time.
 */
public final class EngineFiles {
    private static final Duration KEPT = Duration.ofDays(30);

    /** An empty file beside a jar, of the time of its last use: with another time of the jar itself its class-data archive would be stale. */
    private static final String USED = ".used";

    private EngineFiles() {}

    /** The name of the jar with this content. */
    public static String name(String hash) {
        return "perfgate-" + hash + ".jar";
    }

    /** The SHA-256 of what a stream has left, in hexadecimal digits. */
    public static String hash(InputStream in) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Checks whether a folder has the intact jar, and deletes an altered one. */
    public static final class Check extends MasterToSlaveFileCallable<Boolean> {
        private static final long serialVersionUID = 1L;
        private final String hash;

        public Check(String hash) {
            this.hash = hash;
        }

        @Override
        public Boolean invoke(File folder, @Nullable VirtualChannel channel) throws IOException {
            Path jar = folder.toPath().resolve(name(hash));
            if (!Files.isRegularFile(jar)) {
                return false;
            }
            boolean whole = hash(Files.newInputStream(jar)).equals(hash);
            if (!whole) {
                Files.delete(jar);
            } else {
                Files.write(jar.resolveSibling(jar.getFileName() + USED), new byte[0]);
            }
            return whole;
        }
    }

    /** Renames a received copy, or deletes it if it differs from the original. */
    public static final class Place extends MasterToSlaveFileCallable<Boolean> {
        private static final long serialVersionUID = 1L;
        private final String copy;
        private final String hash;

        /** @param copy its name in the folder */
        public Place(String copy, String hash) {
            this.copy = copy;
            this.hash = hash;
        }

        @Override
        public Boolean invoke(File folder, @Nullable VirtualChannel channel) throws IOException {
            Path come = folder.toPath().resolve(copy);
            try {
                if (!hash(Files.newInputStream(come)).equals(hash)) {
                    throw new IOException("perfgate.jar was damaged on the way to the agent; run the build again");
                }
                Files.move(come, folder.toPath().resolve(name(hash)), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(come);
            }
            removeOld(folder.toPath());
            return true;
        }

        /** Engines of earlier versions, and copies that never came whole; of those that are in use each was looked at lately. */
        private static void removeOld(Path folder) throws IOException {
            Instant oldest = Instant.now().minus(KEPT);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jar,part}")) {
                for (Path file : files) {
                    Path used = file.resolveSibling(file.getFileName() + USED);
                    Path last = Files.exists(used) ? used : file;
                    if (Files.getLastModifiedTime(last).toInstant().isBefore(oldest)) {
                        Files.deleteIfExists(file);
                        Files.deleteIfExists(used);
                    }
                }
            } catch (FileSystemException e) {
                // Another build removes the same, or the system keeps what is open.
            }
        }
    }
}
