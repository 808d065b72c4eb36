package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** A goal that is about the scenarios of a module: its perf.yml and its suites in Java. */
abstract class ScenarioGoal extends ResultGoal {
    /** The scenarios and gates of this module. */
    @Parameter(property = "perf.config", defaultValue = "${project.basedir}/perf.yml")
    File config;

    /**
     * Java suites of the test class path, by their class names, and perf.yml not: without it, perf.yml and all suites among the module's
     * test classes are taken as one. A module has suites only if it depends on perfgate-api.
     */
    @Parameter(property = "perf.suites")
    @Nullable
    List<String> suites;

    /** Where the Java suites are. */
    @Parameter(property = "perf.testClassesDirectory", defaultValue = "${project.build.testOutputDirectory}")
    File testClassesDirectory;

    /**
     * What gates such as 'p95 within 10 % of baseline' compare with, for example a run of the previous build: a run.json, a summary.json,
     * or a folder with runs.
     */
    @Parameter(property = "perf.baseline")
    @Nullable
    File baseline;

    /**
     * Where the runs before are kept, with which gates such as 'no regression' compare, and to which these are added: a folder, or 'on'
     * (.perf/history beside perf.yml), or 'off'. Without it perf.yml says so; else it is on where there is a folder .perf or a gate needs it.
     */
    @Parameter(property = "perf.history")
    @Nullable
    String history;

    ScenarioGoal(ToolchainManager toolchains) {
        super(toolchains);
    }

    final boolean hasConfig() {
        return config.isFile();
    }

    final ModuleSuites suites() {
        return new ModuleSuites(project, testClassesDirectory.toPath(), given(suites));
    }

    final boolean isSureOfSomething() {
        return hasConfig() || suites().areNamed();
    }

    /** The options that say what the scenarios are. */
    final List<String> documentOptions(Path classPathFile) throws MojoExecutionException {
        Arguments options = Arguments.none();
        if (hasConfig() && suites().areNamed()) {
            getLog().info("perf.suites says what runs: " + config + " is left out");
        } else if (hasConfig()) {
            options.option("--config", config);
        }
        return options.all(suites().options(classPathFile))
                .option("--baseline", presentBaseline())
                .option("--history", history)
                .words();
    }

    /** Of the first build there is none yet: its gates say so, and the command line would take it for a slip. */
    final @Nullable File presentBaseline() {
        if (baseline == null || baseline.exists()) {
            return baseline;
        }
        getLog().warn("perf.baseline: there is no " + baseline + " yet");
        return null;
    }

    /** Whether this module has something to run, as far as is known before, or after, perf:run has looked for suites. */
    final boolean hasSomething() {
        return isSureOfSomething()
                || (suites().mayBeFound() && !runsOfThisBuild().foundNothing());
    }
}
