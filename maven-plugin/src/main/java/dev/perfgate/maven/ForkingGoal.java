package dev.perfgate.maven;

import dev.perfgate.maven.fork.CommandLineWords;
import dev.perfgate.maven.fork.Fork;
import dev.perfgate.maven.fork.ForkResult;
import dev.perfgate.maven.fork.HeldMessages;
import dev.perfgate.maven.fork.JavaExecutable;
import dev.perfgate.maven.fork.OptionNames;
import dev.perfgate.maven.fork.PerfgateJar;
import dev.perfgate.maven.subject.Ports;
import dev.perfgate.maven.subject.Subjects;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** A goal that hands its work to perfgate.jar in a JVM of its own. */
abstract class ForkingGoal extends PerfgateGoal {
    private final ToolchainManager toolchains;

    @Parameter(defaultValue = "${plugin.artifactMap}", readonly = true, required = true)
    Map<String, Artifact> pluginArtifacts;

    /**
     * Always true: Perfgate measures in its own JVM, because a load inside Maven would share heap and threads with the build. To debug, use {@code perf.jvmArgs}.
     */
    @Parameter(property = "perf.fork", defaultValue = "true")
    boolean fork = true;

    /**
     * Starts perfgate.jar with an archive of its classes, which halves the time until a run begins. The first start has it made in the
     * background, in the user's cache folder.
     */
    @Parameter(property = "perf.classData", defaultValue = "true")
    boolean classData = true;

    /** Flags for the JVM of perfgate.jar, after Perfgate's own. Quote arguments that contain spaces. */
    @Parameter(property = "perf.jvmArgs")
    @Nullable
    String jvmArgs;

    /**
     * JDK that measures, as in toolchains.xml: {@code <version>21</version>} or {@code -Dperf.jdkToolchain.version=21}(default: the build's toolchain, else Maven's JDK).
     */
    @Parameter
    @Nullable
    Map<String, String> jdkToolchain;

    /** System properties for the JVM of perfgate.jar; set one with {@code -Dperf.systemPropertyVariables.NAME=value}. */
    @Parameter
    @Nullable
    Map<String, String> systemPropertyVariables;

    /**
     * Environment variables for the JVM of perfgate.jar; perf.yml sees them as {@code ${NAME}}. Set one with {@code
     * -Dperf.environmentVariables.NAME=value}.
     */
    @Parameter
    @Nullable
    Map<String, String> environmentVariables;

    ForkingGoal(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    /** Runs a command whose exit code is the goal's verdict. */
    final ForkResult command(List<String> arguments) throws MojoExecutionException, MojoFailureException {
        return command(arguments, getLog()::info);
    }

    /** The same, where what it prints says nothing new. */
    final ForkResult quietly(List<String> arguments) throws MojoExecutionException, MojoFailureException {
        return command(arguments, getLog()::debug);
    }

    private ForkResult command(List<String> arguments, Consumer<String> output)
            throws MojoExecutionException, MojoFailureException {
        ForkResult result = fork(arguments, output, getLog()::warn);
        switch (result.exit()) {
            case PASSED -> {}
            case WRONG_INPUT -> throw new MojoExecutionException(result.message());
            case NOT_STARTED -> throw notStarted(result);
            default ->
                throw new MojoFailureException(
                        "perfgate " + arguments.get(0) + " " + result.exit().meaning() + ": " + result.message());
        }
        return result;
    }

    final ForkResult fork(List<String> arguments, Consumer<String> output, Consumer<String> errors)
            throws MojoExecutionException {
        if (!fork) {
            throw new MojoExecutionException(
                    "perf.fork=false is not supported: Perfgate measures in its own JVM. Remove the parameter; to debug, use -Dperf.jvmArgs=-agentlib:jdwp=transport=dt_socket,server=y,address=5005");
        }
        Fork process = new Fork(
                java(),
                PerfgateJar.among(pluginArtifacts),
                classData,
                words(jvmArgs),
                optionNames(),
                entries("perf.systemPropertyVariables", systemPropertyVariables),
                environment());
        HeldMessages complaints = new HeldMessages(errors);
        ForkResult result = process.run(
                baseDirectory(),
                arguments,
                line -> {
                    complaints.release();
                    output.accept(line);
                },
                complaints::add,
                Subjects.of(moduleContext())::tellOfEnds);
        if (!result.messageSaysAll()) {
            complaints.release();
        }
        return result;
    }

    /** Nothing ran at all: no verdict, whatever the exit code. */
    static MojoExecutionException notStarted(ForkResult result) {
        return new MojoExecutionException(
                "The JVM of perfgate.jar " + result.exit().meaning() + ": " + result.message());
    }

    /** How perfgate.jar's messages name what this goal's parameters set. */
    OptionNames optionNames() {
        return new OptionNames();
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(moreEnvironment());
        all.putAll(Ports.of(moduleContext()).variables());
        all.putAll(entries("perf.environmentVariables", environmentVariables));
        return all;
    }

    /** Variables that stand behind all others. */
    Map<String, String> moreEnvironment() {
        return Map.of();
    }

    private Path java() throws MojoExecutionException {
        return new JavaExecutable(toolchains, session).find(entries("perf.jdkToolchain", jdkToolchain));
    }

    static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    static List<String> words(@Nullable String line) throws MojoExecutionException {
        return line == null ? List.of() : CommandLineWords.of(line);
    }
}
