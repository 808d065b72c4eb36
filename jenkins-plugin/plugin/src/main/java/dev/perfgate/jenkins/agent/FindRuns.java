package dev.perfgate.jenkins.agent;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import jenkins.MasterToSlaveFileCallable;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the results in a workspace: problems are reported with their place, and only parsed runs travel to the controller.
 */
public final class FindRuns extends MasterToSlaveFileCallable<FoundRuns> {
    private static final long serialVersionUID = 1L;

    private final String pattern;
    private final String gatesFile;
    private final TransferLimits limits;

    /**
     * @param pattern of the files, as {@link PathPatterns}
     * @param gatesFile a path in the workspace; empty for none
     */
    public FindRuns(String pattern, String gatesFile, TransferLimits limits) {
        this.pattern = pattern;
        this.gatesFile = gatesFile;
        this.limits = limits;
    }

    @Override
    public FoundRuns invoke(File workspace, @Nullable VirtualChannel channel) throws IOException, InterruptedException {
        if (!workspace.isDirectory()) {
            return nothing();
        }
        WorkspaceReading reading = new WorkspaceReading(workspace.toPath().toRealPath(), limits, Clock.systemUTC());
        if (!gatesFile.isEmpty()) {
            reading.readGates(gatesFile);
        }
        reading.readRuns(pattern);
        return reading.result();
    }

    /** A workspace comes into being with the first file. */
    private FoundRuns nothing() {
        ArrayList<String> problems = new ArrayList<>();
        if (!gatesFile.isEmpty()) {
            problems.add(gatesFile + ": no such file, as there is no workspace yet; name the perf.yml with the gates");
        }
        return new FoundRuns(new ArrayList<>(), problems, "");
    }
}
