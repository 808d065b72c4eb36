package dev.perfgate.maven.fork;

import dev.perfgate.classdata.ClassData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * perfgate.jar in a JVM of its own, with Perfgate's flags first and the user's after them, so that the user's win.
 *
 * @param classData whether it may use an archive of its classes, and make one
 */
public record Fork(
        Path java,
        PerfgateJar jar,
        boolean classData,
        List<String> jvmArgs,
        OptionNames optionNames,
        Map<String, String> properties,
        Map<String, String> environment) {
    /** Time to write the results up to an interruption. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Without these the fork would write in the platform's encoding, and a µ or a dash would arrive as a question mark. */
    private static final List<String> UTF_8 =
            List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");

    public Fork {
        jvmArgs = List.copyOf(jvmArgs);
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /**
     * Runs to the end; each line is handed on as it comes.
     *
     * @param begun is given the input of the running command
     */
    public ForkResult run(
            Path directory,
            List<String> arguments,
            Consumer<String> output,
            Consumer<String> errors,
            Consumer<EngineInput> begun)
            throws MojoExecutionException {
        try (EndFile end = EndFile.make()) {
            Process process = start(directory, arguments, end);
            ProcessGuard guard = ProcessGuard.overLoad(process);
            try (EngineInput input = EngineInput.of(process)) {
                begun.accept(input);
                return follow(process, end, output, errors);
            } finally {
                guard.end(PATIENCE);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("Cannot run " + java + " in " + directory + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while perfgate.jar was running", e);
        }
    }

    private List<String> commandLine(List<String> arguments, EndFile end) throws MojoExecutionException {
        List<String> line = new ArrayList<>(List.of(java.toString()));
        line.addAll(jar.jvmFlags());
        if (classData) {
            line.addAll(ClassData.flags(java.toString(), jar.file().toString(), wholeEnvironment()));
        }
        line.addAll(UTF_8);
        line.addAll(optionNames.flags());
        properties.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(jvmArgs);
        line.add(end.flag());
        line.addAll(List.of("-jar", jar.file().toString()));
        line.addAll(arguments);
        return line;
    }

    private Map<String, String> wholeEnvironment() {
        Map<String, String> whole = new HashMap<>(System.getenv());
        whole.putAll(environment);
        return whole;
    }

    private Process start(Path directory, List<String> arguments, EndFile end)
            throws IOException, MojoExecutionException {
        ProcessBuilder builder = new ProcessBuilder(commandLine(arguments, end)).directory(directory.toFile());
        builder.environment().put(EngineInput.VARIABLE, EngineInput.UNTIL_ITS_END);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static ForkResult follow(Process process, EndFile end, Consumer<String> output, Consumer<String> errors)
            throws IOException, InterruptedException {
        CompletableFuture<List<String>> complaints =
                CompletableFuture.supplyAsync(() -> lines(process.getErrorStream(), errors), Fork::startThread);
        List<String> said = lines(process.getInputStream(), output);
        return new ForkResult(process.waitFor(), end.wasRemoved(), said, complaints.join());
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "perfgate-errors");
        thread.setDaemon(true);
        thread.start();
    }

    private static List<String> lines(InputStream stream, Consumer<String> each) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                each.accept(line);
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
