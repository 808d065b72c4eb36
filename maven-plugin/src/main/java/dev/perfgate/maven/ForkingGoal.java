package dev.perfgate.maven;

import java.io.File;
import java.nio.file.Path;
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

    /** The scenarios and gates of this module. */
    @Parameter(property = "perf.config", defaultValue = "${project.basedir}/perf.yml")
    File config;

    /**
     * Java suites of the test class path to run, by their class names, and perf.yml not: without it, perf.yml and all suites among the
     * module's test classes run as one. A module has suites only if it depends on perfgate-api.
     */
    @Parameter(property = "perf.suites")
    @Nullable
    List<String> suites;

    /** Where the Java suites are. */
    @Parameter(property = "perf.testClassesDirectory", defaultValue = "${project.build.testOutputDirectory}")
    File testClassesDirectory;

    /** Where results go: a folder per execution, and in it one per scenario. */
    @Parameter(property = "perf.outputDirectory", defaultValue = "${project.build.directory}/perf")
    File outputDirectory;

    /** Passes, with a warning, where nothing was measured although something should have been. */
    @Parameter(property = "perf.failIfNoRuns", defaultValue = "true")
    boolean failIfNoRuns;

    /** Flags for the measuring JVM, after Perfgate's own; quotes keep blanks together. */
    @Parameter(property = "perf.jvmArgs")
    @Nullable
    String jvmArgs;

    /** The JDK that measures, as in toolchains.xml, for example {@code <version>21</version>}; else the build's toolchain, else Maven's own. */
    @Parameter
    @Nullable
    Map<String, String> jdkToolchain;

    /** System properties of the measuring JVM. */
    @Parameter
    @Nullable
    Map<String, String> systemPropertyVariables;

    /** Environment variables of the measuring JVM; perf.yml sees them as {@code ${NAME}}. */
    @Parameter
    @Nullable
    Map<String, String> environmentVariables;

    ForkingGoal(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    final ForkResult fork(List<String> arguments, Consumer<String> output, Consumer<String> errors)
            throws MojoExecutionException, MojoFailureException {
        PerfgateJar jar = PerfgateJar.among(pluginArtifacts);
        Fork fork = new Fork(java(), jar, words(jvmArgs), given(systemPropertyVariables), given(environmentVariables));
        return fork.run(baseDirectory(), arguments, output, errors);
    }

    final Path java() throws MojoExecutionException {
        return new JavaExecutable(toolchains, session).find(given(jdkToolchain));
    }

    final boolean hasConfig() {
        return config.isFile();
    }

    final ModuleSuites suites() {
        return new ModuleSuites(project, testClassesDirectory.toPath(), suites == null ? List.of() : suites);
    }

    /** Whether this module has something to run, as far as is known before, or after, perf:run has looked for suites. */
    final boolean hasSomething() {
        return isSureOfSomething()
                || (suites().mayBeFound() && !runsOfThisBuild().foundNothing());
    }

    final boolean isSureOfSomething() {
        return hasConfig() || suites().areNamed();
    }

    final ResultFolders results() {
        return new ResultFolders(outputDirectory.toPath());
    }

    final SessionRuns runsOfThisBuild() {
        return SessionRuns.in(moduleContext());
    }

    /** Says that this module has nothing to measure; fails the build when that is true of all its modules. */
    final void nothingHere() throws MojoFailureException {
        getLog().info("No " + config + " and no Java suite: nothing to measure in this module");
        BuildModules modules = modules();
        modules.markNothing(project);
        if (modules.noneHasAnything()) {
            missing("No module of this build has a perf.yml or a Java suite, so nothing was measured: write " + config
                    + ", or name another file with -Dperf.config=FILE");
        }
    }

    final void missing(String reason) throws MojoFailureException {
        if (failIfNoRuns) {
            throw new MojoFailureException(reason + " (perf.failIfNoRuns=false lets this pass)");
        }
        getLog().warn(reason);
    }

    @Override
    final void skipped() {
        modules().markSomething(project);
    }

    final BuildModules modules() {
        return new BuildModules(session, plugin, mojoExecution);
    }

    static List<String> words(@Nullable String line) throws MojoExecutionException {
        return line == null ? List.of() : Words.of(line);
    }

    static Map<String, String> given(@Nullable Map<String, String> values) {
        return values == null ? Map.of() : values;
    }
}
