package dev.perfgate.maven;

import dev.perfgate.maven.subject.Launch;
import dev.perfgate.maven.subject.Ports;
import dev.perfgate.maven.subject.Readiness;
import dev.perfgate.maven.subject.StartWait;
import dev.perfgate.maven.subject.Subject;
import dev.perfgate.maven.subject.SubjectEnvironment;
import dev.perfgate.maven.subject.Subjects;
import dev.perfgate.maven.subject.TimeText;
import dev.perfgate.maven.subject.Waiting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Starts the subject, the system under test, as a process and waits until it responds. The subject stops with {@code perf:stop}, a failing {@code perf:run}, or the end of Maven.
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

    /**
     * The subject: one of command, jar, artifact, mainClass and composeFile, with arguments, jvmArgs, jdkToolchain, workingDirectory,
     * environmentVariables and testClassPath. None of them reaches the load generator. On the command line each is a property {@code
     * perf.start.…}, which wins; of names and values {@code -Dperf.start.environmentVariables.NAME=value} and {@code
     * -Dperf.start.jdkToolchain.version=21}.
     */
    @Parameter
    @Nullable
    SubjectSettings subject;

    /** Names of free ports to choose: {@code http} becomes the Maven property perf.port.http, and the variable PERF_PORT_HTTP of subject, load generator and perf.yml. */
    @Parameter(property = "perf.start.ports")
    @Nullable
    List<String> ports;

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
    @Parameter(property = "perf.start.testClassPath")
    @Nullable
    Boolean testClassPath;

    /** The subject as containers, by {@code docker compose}. */
    @Parameter(property = "perf.start.composeFile")
    @Nullable
    File composeFile;

    /** Arguments of the subject, each passed as it is. */
    @Parameter(property = "perf.start.arguments")
    @Nullable
    List<String> arguments;

    /** Flags for the JVM of a {@code jar}, {@code artifact} or {@code mainClass}; in the pom.xml {@code jvmArgs} of {@code <subject>}. */
    @Parameter(property = "perf.start.jvmArgs")
    @Nullable
    String subjectJvmArgs;

    /** Working directory of the subject (default: the module's folder). */
    @Parameter(property = "perf.start.workingDirectory")
    @Nullable
    File workingDirectory;

    /** The subject is ready when a GET of this URL returns a status below 500. */
    @Parameter(property = "perf.start.readyUrl")
    @Nullable
    String readyUrl;

    /** The subject is ready when this port of this machine accepts a connection. */
    @Parameter(property = "perf.start.readyPort")
    @Nullable
    String readyPort;

    /** Maximum time to wait for that, such as 30s or 2m. */
    @Parameter(property = "perf.start.startTimeout", defaultValue = "60s")
    String startTimeout;

    /** Folder for the subject's output: {@code subject-<id>.log}. */
    @Parameter(property = "perf.outputDirectory", defaultValue = "${project.build.directory}/perf")
    File outputDirectory;

    /** File with the scenarios of this module: without it and without Java suites, a module that also binds {@code perf:run} needs no subject. */
    @Parameter(property = "perf.config", defaultValue = "${project.basedir}/perf.yml")
    File config;

    /** Class names of Java suites that {@code perf:run} runs. */
    @Parameter(property = "perf.suites")
    @Nullable
    List<String> suites;

    /** Folder with the Java suites. */
    @Parameter(property = "perf.testClassesDirectory", defaultValue = "${project.build.testOutputDirectory}")
    File testClassesDirectory;

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
        if (runsNothing()) {
            getLog().info("No " + config
                    + " and no Java suite: perf:run has nothing to run in this module, and no subject is started");
            return;
        }
        Ports chosen = Ports.of(moduleContext());
        chosen.choose(given(ports), project.getProperties(), session.getUserProperties());
        Duration limit = TimeText.parse("startTimeout", startTimeout);
        Launch launch = new SubjectLaunch(settings(), project, toolchains, session, pluginArtifacts).of(id, chosen);
        Readiness readiness = Readiness.of(filled(readyUrl, chosen), filled(readyPort, chosen));
        Subjects subjects = Subjects.of(moduleContext());
        subjects.checkFree(id);
        if (readiness.answers()) {
            throw new MojoFailureException("Not started: something else already answers at " + readiness.place()
                    + ". Stop it, or choose another port");
        }
        Subject started = start(launch, surroundings(chosen));
        subjects.add(started);
        await(started, readiness, limit);
        getLog().info("Subject '" + id + "' " + readiness.reached() + "; process " + started.pid() + ", output in "
                + started.log());
        if (!given(ports).isEmpty()) {
            getLog().info("Ports: " + chosen);
        }
    }

    /** Of a configuration that a module inherited for what others of the build run. */
    private boolean runsNothing() {
        BuildModules modules = new BuildModules(session, plugin, mojoExecution);
        ModuleSuites all = new ModuleSuites(project, testClassesDirectory.toPath(), given(suites));
        return modules.isBound(project, "run") && !config.isFile() && !all.areNamed() && !all.mayBeFound();
    }

    /** What stands in the pom.xml, with what the command line says over it. */
    private SubjectSettings settings() {
        SubjectSettings all = subject == null ? new SubjectSettings() : subject;
        if (command != null || jar != null || artifact != null || mainClass != null || composeFile != null) {
            all.command = command;
            all.jar = jar;
            all.artifact = artifact;
            all.mainClass = mainClass;
            all.composeFile = composeFile;
        }
        all.testClassPath = testClassPath == null ? all.testClassPath : testClassPath;
        all.arguments = arguments == null || arguments.isEmpty() ? all.arguments : arguments;
        all.jvmArgs = subjectJvmArgs == null ? all.jvmArgs : subjectJvmArgs;
        all.workingDirectory = workingDirectory == null ? all.workingDirectory : workingDirectory;
        all.jdkToolchain = entries("perf.start.jdkToolchain", all.jdkToolchain);
        all.environmentVariables = entries("perf.start.environmentVariables", all.environmentVariables);
        return all;
    }

    private SubjectEnvironment surroundings(Ports chosen) throws MojoExecutionException {
        SubjectSettings all = settings();
        Map<String, String> variables = new HashMap<>(chosen.variables());
        for (Map.Entry<String, String> each : given(all.environmentVariables).entrySet()) {
            variables.put(each.getKey(), chosen.in(each.getValue()));
        }
        Path directory = all.workingDirectory == null ? baseDirectory() : all.workingDirectory.toPath();
        return new SubjectEnvironment(directory, variables);
    }

    private Subject start(Launch launch, SubjectEnvironment around) throws MojoExecutionException {
        Path log = outputDirectory.toPath().resolve("subject-" + id.replaceAll("[^A-Za-z0-9._-]", "_") + ".log");
        try {
            return Subject.start(id, launch, around, log);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot start subject '" + id + "': " + e.getMessage(), e);
        }
    }

    private void await(Subject started, Readiness readiness, Duration limit)
            throws MojoExecutionException, MojoFailureException {
        try {
            new StartWait(Waiting.real(), limit).until(readiness, started);
        } catch (MojoFailureException e) {
            Subjects.of(moduleContext()).stop(id, Subject.PATIENCE, getLog());
            throw e;
        } catch (InterruptedException e) {
            Subjects.of(moduleContext()).stop(id, Subject.PATIENCE, getLog());
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while waiting for subject '" + id + "'", e);
        }
    }

    private static @Nullable String filled(@Nullable String text, Ports chosen) throws MojoExecutionException {
        return text == null ? null : chosen.in(text);
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static Map<String, String> given(@Nullable Map<String, String> values) {
        return values == null ? Map.of() : values;
    }
}
