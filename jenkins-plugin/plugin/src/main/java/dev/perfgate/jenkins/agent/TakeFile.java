package dev.perfgate.jenkins.agent;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import jenkins.MasterToSlaveFileCallable;
import org.jspecify.annotations.Nullable;

/** Deletes a file, and says whether it was there. */
public final class TakeFile extends MasterToSlaveFileCallable<Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean invoke(File file, @Nullable VirtualChannel channel) throws IOException {
        return Files.deleteIfExists(file.toPath());
    }
}
