package dev.perfgate.jenkins.agent;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import jenkins.MasterToSlaveFileCallable;
import org.jspecify.annotations.Nullable;

/**
 * Deletes results of an earlier build from a workspace that outlives builds: run.json and summary.json, nothing else.
 */
public final class OutputFolder extends MasterToSlaveFileCallable<Boolean> {
    private static final long serialVersionUID = 1L;
    private final String folder;

    /** @param folder a path in the workspace */
    public OutputFolder(String folder) {
        this.folder = folder;
    }

    /** Whether there was anything. */
    @Override
    public Boolean invoke(File workspace, @Nullable VirtualChannel channel) throws IOException, InterruptedException {
        Path root = workspace.toPath().toAbsolutePath().normalize();
        Path output = root.resolve(folder).normalize();
        if (!output.startsWith(root) || output.equals(root)) {
            throw new IOException("output '" + folder + "' must be a folder below the workspace");
        }
        if (!Files.isDirectory(output, LinkOption.NOFOLLOW_LINKS)
                || !output.toRealPath().startsWith(root.toRealPath())) {
            return false;
        }
        boolean any = false;
        for (Path file : MatchingFiles.in(output, "**/run.json,**/summary.json", TransferLimits.USUAL)) {
            Files.delete(file);
            any = true;
        }
        return any;
    }
}
