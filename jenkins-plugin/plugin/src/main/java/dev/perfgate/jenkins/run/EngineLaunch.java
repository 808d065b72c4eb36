package dev.perfgate.jenkins.run;

import dev.perfgate.jenkins.agent.ClassDataFlags;
import dev.perfgate.jenkins.agent.TakeFile;
import dev.perfgate.text.PrintableText;
import dev.perfgate.text.UrlText;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Proc;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How perfgate.jar is started on a node.
 *
 * @param root of the node: the jar is copied below it
 * @param folder in which the engine runs
 */
record EngineLaunch(FilePath root, FilePath folder, EnvVars environment, Launcher launcher, TaskListener listener) {
    /** By which a process is found that nobody holds. */
    private static final String MARK = "PERFGATE_ENGINE";

    /**
     * Runs to the end, with the log as it goes.
     *
     * @throws InterruptedException when the work is aborted; the engine was ended before, in order
     */
    EngineEnd run(List<String> arguments) throws IOException, InterruptedException {
        EngineJar jar = EngineJar.ofPlugin();
        FilePath file = jar.on(root);
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jar.jvmFlags());
        command.addAll(file.act(new ClassDataFlags(java(), file.getRemote(), environment)));
        // Without these it would write in the platform's encoding.
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        FilePath endFile = root.child(EngineJar.FOLDER).child("end-" + UUID.randomUUID());
        endFile.copyFrom(InputStream.nullInputStream());
        command.add("-Dperfgate.endFile=" + endFile.getRemote());
        command.addAll(List.of("-jar", file.getRemote()));
        command.addAll(arguments);
        listener.getLogger().println(UrlText.in(PrintableText.of("perfgate " + String.join(" ", arguments))));
        return end(command, endFile);
    }

    /** @param endFile removed by the engine when a command has come to its end */
    private EngineEnd end(List<String> command, FilePath endFile) throws IOException, InterruptedException {
        try {
            int code = execute(command);
            return new EngineEnd(code, !endFile.act(new TakeFile()));
        } catch (InterruptedException e) {
            remove(endFile, e);
            throw e;
        }
    }

    /** Where the node has gone, so has the file. */
    private static void remove(FilePath file, InterruptedException reason) throws InterruptedException {
        try {
            file.act(new TakeFile());
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private int execute(List<String> command) throws IOException, InterruptedException {
        Map<String, String> mark = Map.of(MARK, UUID.randomUUID().toString());
        Map<String, String> marked = new HashMap<>(environment);
        marked.putAll(mark);
        marked.put(Heartbeat.VARIABLE, String.valueOf(Heartbeat.PATIENCE.toSeconds()));
        try (Heartbeat beat = new Heartbeat()) {
            return join(launcher.launch()
                    .cmds(command)
                    .envs(marked)
                    .pwd(folder)
                    .stdin(beat)
                    .stdout(listener)
                    .quiet(true)
                    .start());
        } catch (InterruptedIOException e) {
            // Interrupted while a node was told to start it: it may run there all the same, and nobody would hold it.
            launcher.kill(mark);
            InterruptedException interruption = new InterruptedException(e.getMessage());
            interruption.initCause(e);
            throw interruption;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Cannot run program")) {
                throw new AbortException("'" + command.get(0)
                        + "' does not run on this node: install Java 17 or newer, or give the build a JDK ('tools' in a Pipeline); "
                        + e.getMessage());
            }
            throw e;
        }
    }

    private static int join(Proc process) throws IOException, InterruptedException {
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

    /** The build's JDK (a tool sets JAVA_HOME), else the one on the node's path. */
    private String java() {
        String home = environment.get("JAVA_HOME", "");
        if (home.isEmpty()) {
            return "java";
        }
        return launcher.isUnix() ? home + "/bin/java" : home + "\\bin\\java.exe";
    }
}
