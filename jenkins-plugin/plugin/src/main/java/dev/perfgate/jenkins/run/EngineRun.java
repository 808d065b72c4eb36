package dev.perfgate.jenkins.run;

import dev.perfgate.jenkins.agent.OutputFolder;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Computer;
import hudson.model.Node;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.List;

/** One call of the engine in a workspace, with its log as it goes. */
public final class EngineRun {
    private final FilePath workspace;
    private final EnvVars environment;
    private final Launcher launcher;
    private final TaskListener listener;

    public EngineRun(FilePath workspace, EnvVars environment, Launcher launcher, TaskListener listener) {
        this.workspace = workspace;
        this.environment = environment;
        this.launcher = launcher;
        this.listener = listener;
    }

    /**
     * Runs to the end.
     *
     * @throws InterruptedException when the build is aborted; the engine was ended before, in order, and has kept what it measured
     */
    public EngineEnd run(RunSettings settings) throws IOException, InterruptedException {
        workspace.mkdirs();
        List<String> arguments = arguments(settings);
        workspace.act(new OutputFolder(environment.expand(settings.output())));
        return new EngineLaunch(agentRoot(), workspace, environment, launcher, listener).run(arguments);
    }

    private List<String> arguments(RunSettings settings) throws AbortException {
        try {
            return settings.arguments(environment::expand);
        } catch (IllegalArgumentException e) {
            throw new AbortException("args: " + e.getMessage());
        }
    }

    private FilePath agentRoot() throws AbortException {
        Computer computer = workspace.toComputer();
        Node node = computer == null ? null : computer.getNode();
        FilePath root = node == null ? null : node.getRootPath();
        if (root == null) {
            throw new AbortException("perfRun: the workspace's agent " + workspace.getRemote() + " no longer exists");
        }
        return root;
    }
}
