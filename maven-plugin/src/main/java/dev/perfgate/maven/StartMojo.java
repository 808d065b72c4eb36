package dev.perfgate.maven;

import dev.perfgate.maven.fork.JavaExecutable;
import dev.perfgate.maven.fork.PerfgateJar;
import dev.perfgate.maven.fork.Words;
import dev.perfgate.maven.subject.Launch;
import dev.perfgate.maven.subject.LaunchChoice;
import dev.perfgate.maven.subject.Readiness;
import dev.perfgate.maven.subject.StartWait;
import dev.perfgate.maven.subject.Subject;
import dev.perfgate.maven.subject.Subjects;
import dev.perfgate.maven.subject.Waiting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Starts the subject, the system under test, as a process and waits until it responds. Set exactly one of {@code command}, {@code jar}, {@code artifact}, {@code mainClass} and {@code composeFile}. The subject stops with {@code perf:stop}, a failing {@code perf:run}, or the end of Maven.
 */
@Mojo(
        name = "start",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class StartMojo extends PerfgateGoal {
    private final ToolchainManager toolchains;

    @Parameter(defaultValue = "${plugin.artifactMap}", readonly = true, required = true)
    Map<String, Artifact> pluginArtifacts;

    /** Skips this goal. */
    @Parameter(property = "perf.start.skip", defaultValue = "false")
    boolean skipStart;

    /** Name of the subject; needed if a module has several. */
    @Parameter(property = "perf.start.id", defaultValue = "app")
    String id;

    /** The subject as a command line. Quote arguments that contain spaces, or put them into {@code arguments}. */
    @Parameter(property = "perf.start.command")
    @Nullable
    String command;

    /** The subject as a runnable jar. */
    @Parameter(property = "perf.start.jar")
    @Nullable
    File jar;

    /** The subject as a runnable jar among the dependencies of this plugin: groupId:artifactId. */
    @Parameter(property = "perf.start.artifact")
    @Nullable
    String artifact;

    /** The subject as a class of this project. */
    @Parameter(property = "perf.start.mainClass")
    @Nullable
    String mainClass;

    /** With {@code mainClass}: also the test classes and their dependencies. */
    @Parameter(property = "perf.start.testClassPath", defaultValue = "false")
    boolean testClassPath;

    /** The subject as containers, by {@code docker compose}. */
    @Parameter(property = "perf.start.composeFile")
    @Nullable
    File composeFile;

    /** Arguments of the subject, each passed as it is. */
    @Parameter(property = "perf.start.arguments")
    @Nullable
    List<String> arguments;

    /** Flags for the JVM of a {@code jar}, {@code artifact} or {@code mainClass}. */
    @Parameter(property = "perf.start.jvmArgs")
    @Nullable
    String jvmArgs;

    /**
     * JDK for a {@code jar}, {@code artifact} or {@code mainClass}, as in toolchains.xml: {@code <version>21</version>} or {@code
     * -Dperf.start.jdkToolchain.version=21}.
     */
    @Parameter
    @Nullable
    Map<String, String> jdkToolchain;

    /** Working directory of the subject. */
    @Parameter(property = "perf.start.workingDirectory", defaultValue = "${project.basedir}")
    File workingDirectory;

    /** Environment variables of the subject, besides Maven's own; set one with {@code -Dperf.start.environmentVariables.NAME=value}. */
    @Parameter
    @Nullable
    Map<String, String> environmentVariables;

    /** The subject is ready when a GET of this URL returns a status below 500. */
    @Parameter(property = "perf.start.readyUrl")
    @Nullable
    String readyUrl;

    /** The subject is ready when this port of this machine accepts a connection. */
    @Parameter(property = "perf.start.readyPort")
    @Nullable
    Integer readyPort;

    /** Maximum time to wait for that, in seconds. */
    @Parameter(property = "perf.start.startTimeout", defaultValue = "60")
    int startTimeout;

    /** Folder for the subject's output: {@code subject-<id>.log}. */
    @Parameter(property = "perf.outputDirectory", defaultValue = "${project.build.directory}/perf")
    File outputDirectory;

    @Inject
    StartMojo(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    @Override
    boolean skipThisGoal() {
        return skipStart;
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        Launch launch = launch();
        Readiness readiness = Readiness.of(readyUrl, readyPort);
        Subjects subjects = Subjects.of(moduleContext());
        subjects.checkFree(id);
        if (readiness.answers()) {
            throw new MojoFailureException("Not started: something else already answers at " + readiness.place()
                    + ". Stop it, or choose another port");
        }
        Subject subject = start(launch);
        subjects.add(subject);
        await(subject, readiness);
        getLog().info("Subject '" + id + "' " + readiness.reached() + "; process " + subject.pid() + ", output in "
                + subject.log());
    }

    private Launch launch() throws MojoExecutionException {
        return new LaunchChoice()
                .offer("command", command, line -> new Launch.Command(Words.of(line), given(arguments)))
                .offer("jar", jar, file -> new Launch.Jar(java(), jvmFlags(), file.toPath(), given(arguments)))
                .offer("artifact", artifact, this::ownJar)
                .offer("mainClass", mainClass, this::ownClass)
                .offer("composeFile", composeFile, file -> new Launch.Compose(composeProject(), file.toPath()))
                .only();
    }

    private Launch ownJar(String coordinate) throws MojoExecutionException {
        PerfgateJar own = PerfgateJar.named(coordinate, pluginArtifacts);
        List<String> flags = new ArrayList<>(own.jvmFlags());
        flags.addAll(jvmFlags());
        return new Launch.Jar(java(), flags, own.file(), given(arguments));
    }

    private Launch ownClass(String name) throws MojoExecutionException {
        try {
            List<String> classPath =
                    testClassPath ? project.getTestClasspathElements() : project.getRuntimeClasspathElements();
            return new Launch.MainClass(java(), jvmFlags(), classPath, name, given(arguments));
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("Cannot determine the class path of " + name + ": " + e.getMessage(), e);
        }
    }

    private Subject start(Launch launch) throws MojoExecutionException {
        Path log = outputDirectory.toPath().resolve("subject-" + id.replaceAll("[^A-Za-z0-9._-]", "_") + ".log");
        ProcessBuilder process = new ProcessBuilder(launch.commandLine()).directory(workingDirectory);
        process.environment().putAll(entries("perf.start.environmentVariables", environmentVariables));
        try {
            return Subject.start(id, process, log, launch.farewell());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot start subject '" + id + "': " + e.getMessage(), e);
        }
    }

    private void await(Subject subject, Readiness readiness) throws MojoExecutionException, MojoFailureException {
        try {
            new StartWait(Waiting.real(), Duration.ofSeconds(startTimeout)).until(readiness, subject);
        } catch (MojoFailureException e) {
            Subjects.of(moduleContext()).stop(id, Subject.PATIENCE, getLog());
            throw e;
        } catch (InterruptedException e) {
            Subjects.of(moduleContext()).stop(id, Subject.PATIENCE, getLog());
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while waiting for subject '" + id + "'", e);
        }
    }

    private Path java() throws MojoExecutionException {
        return new JavaExecutable(toolchains, session).find(entries("perf.start.jdkToolchain", jdkToolchain));
    }

    private List<String> jvmFlags() throws MojoExecutionException {
        return jvmArgs == null ? List.of() : Words.of(jvmArgs);
    }

    /** A name of its own for each module and subject, so that nothing else's containers are touched. */
    private String composeProject() {
        return ("perfgate-" + project.getArtifactId() + "-" + id)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]", "-");
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
