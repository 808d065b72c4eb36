package dev.perfgate.jenkins.run;

import dev.perfgate.jenkins.agent.OutputFolder;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Proc;
import hudson.model.Computer;
import hudson.model.Node;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.ArrayList;
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
        EngineJar jar = EngineJar.ofPlugin();
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jar.jvmFlags());
        // Without these it would write in the platform's encoding.
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(List.of("-jar", jar.on(agentRoot()).getRemote()));
        command.addAll(arguments);
        listener.getLogger().println("perfgate " + String.join(" ", arguments));
        return new EngineEnd(execute(command));
    }

    private List<String> arguments(RunSettings settings) throws AbortException {
        try {
            return settings.arguments(environment::expand);
        } catch (IllegalArgumentException e) {
            throw new AbortException("args: " + e.getMessage());
        }
    }

    private int execute(List<String> command) throws IOException, InterruptedException {
        Proc process = launcher.launch()
                .cmds(command)
                .envs(environment)
                .pwd(workspace)
                .stdout(listener)
                .quiet(true)
                .start();
        try {
            RunningEngines.enter();
            return process.join();
        } catch (InterruptedException e) {
            // SIGTERM first: the engine writes what it has measured until then.
            process.kill();
            throw e;
        } finally {
            RunningEngines.leave();
        }
    }

    private FilePath agentRoot() throws AbortException {
        Computer computer = workspace.toComputer();
        Node node = computer == null ? null : computer.getNode();
        FilePath root = node == null ? null : node.getRootPath();
        if (root == null) {
            throw new AbortException(
                    "perfRun: the agent of the workspace " + workspace.getRemote() + " is not there any more");
        }
        return root;
    }

    /** The build's JDK (a tool sets JAVA_HOME), else the one on the agent's path. */
    private String java() {
        String home = environment.get("JAVA_HOME", "");
        if (home.isEmpty()) {
            return "java";
        }
        return launcher.isUnix() ? home + "/bin/java" : home + "\\bin\\java.exe";
    }
}
