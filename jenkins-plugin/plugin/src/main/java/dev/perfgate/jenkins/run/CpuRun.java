package dev.perfgate.jenkins.run;

import dev.perfgate.jenkins.agent.TakeText;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Computer;
import hudson.model.Node;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.UUID;

/** One call of the CPU benchmark on a node. */
public final class CpuRun {
    /** Below a node's root, as the engine itself. */
    private static final String FOLDER = "caches/perfgate";

    private final FilePath root;
    private final EnvVars environment;
    private final Launcher launcher;
    private final TaskListener listener;

    private CpuRun(FilePath root, EnvVars environment, Launcher launcher, TaskListener listener) {
        this.root = root;
        this.environment = environment;
        this.launcher = launcher;
        this.listener = listener;
    }

    /** @throws AbortException when the node has gone offline */
    public static CpuRun on(Computer computer, EnvVars environment, Launcher launcher, TaskListener listener)
            throws AbortException {
        Node node = computer.getNode();
        FilePath root = node == null ? null : node.getRootPath();
        if (root == null) {
            throw new AbortException(computer.getDisplayName() + " is offline; bring it online and try again");
        }
        return new CpuRun(root, environment, launcher, listener);
    }

    /**
     * The end of a benchmark.
     *
     * @param document what the engine wrote, as the node sent it; empty when it wrote nothing
     */
    public record End(EngineEnd engine, String document) {}

    /**
     * Runs to the end.
     *
     * @throws InterruptedException when it is aborted; the engine was ended before, in order
     */
    public End run(CpuSettings settings) throws IOException, InterruptedException {
        FilePath folder = root.child(FOLDER);
        FilePath file = folder.child("cpu-" + UUID.randomUUID() + ".json");
        try {
            folder.mkdirs();
            EngineEnd end = new EngineLaunch(root, folder, environment, launcher, listener)
                    .run(settings.arguments(environment::expand, file.getRemote()));
            return new End(end, file.act(new TakeText()));
        } catch (IllegalArgumentException e) {
            throw new AbortException("perfCpu: " + e.getMessage());
        } catch (InterruptedException e) {
            remove(file, e);
            throw e;
        } catch (InterruptedIOException e) {
            // So it is told where the interruption met a transfer.
            InterruptedException interruption = new InterruptedException(e.getMessage());
            interruption.initCause(e);
            remove(file, interruption);
            throw interruption;
        }
    }

    /** Half a measurement is none; where the node has gone, so has the file. */
    private static void remove(FilePath file, InterruptedException reason) throws InterruptedException {
        try {
            file.act(new TakeText());
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
