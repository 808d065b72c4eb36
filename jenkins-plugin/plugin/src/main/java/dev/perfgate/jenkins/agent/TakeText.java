package dev.perfgate.jenkins.agent;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jenkins.MasterToSlaveFileCallable;
import org.jspecify.annotations.Nullable;

/** Reads a small text file and deletes it. */
public final class TakeText extends MasterToSlaveFileCallable<String> {
    private static final long serialVersionUID = 1L;

    /** A result of the CPU benchmark has some KiB; what is larger is none. */
    private static final int MOST_BYTES = 1 << 20;

    /** Empty when there is no file. */
    @Override
    public String invoke(File file, @Nullable VirtualChannel channel) throws IOException {
        Path path = file.toPath();
        try (InputStream in = new BoundedInput(Files.newInputStream(path), MOST_BYTES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
