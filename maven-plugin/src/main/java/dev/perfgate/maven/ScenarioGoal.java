package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** A goal that is about the scenarios of a module: its perf.yml and its suites in Java. */
abstract class ScenarioGoal extends ResultGoal {
    private static final Pattern PORT = Pattern.compile("\\$\\{(PERF_PORT_[A-Z0-9_]+)}");

    /** File with the scenarios and gates of this module. */
    @Parameter(property = "perf.config", defaultValue = "${project.basedir}/perf.yml")
    File config;

    /**
     * Class names of Java suites to run instead of perf.yml (default: perf.yml and all suites among the test classes). Suites need a dependency on perfgate-api.
     */
    @Parameter(property = "perf.suites")
    @Nullable
    List<String> suites;

    /** Folder with the Java suites. */
    @Parameter(property = "perf.testClassesDirectory", defaultValue = "${project.build.testOutputDirectory}")
    File testClassesDirectory;

    /**
     * A run.json, summary.json or folder of runs that gates like 'p95 within 10 % of baseline' compare with.
     */
    @Parameter(property = "perf.baseline")
    @Nullable
    File baseline;

    /**
     * Folder of earlier runs, to which these are added; 'on' for .perf/history beside perf.yml; or 'off'. Default: as in perf.yml, else on if a folder .perf exists or a gate needs it.
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
            getLog().info("perf.suites is set: ignoring " + config);
        } else if (hasConfig()) {
            options.option("--config", config);
        }
        return options.all(suites().options(classPathFile))
                .option("--baseline", presentBaseline())
                .option("--history", history)
                .words();
    }

    /** Work with the file that the suites' class path is written to; a file of its own, since results are removed by the run itself. */
    interface ClassPathWork {
        void with(Path file) throws MojoExecutionException, MojoFailureException;
    }

    final void withClassPathFile(ClassPathWork work) throws MojoExecutionException, MojoFailureException {
        try {
            Path file = Files.createTempFile("perfgate-class-path", ".txt");
            try {
                work.with(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the test class path to a file: " + e.getMessage(), e);
        }
    }

    /** Variables of ports that perf:start has not chosen yet: any port does for reading a perf.yml. */
    final Map<String, String> portsToCome() {
        Map<String, String> variables = new HashMap<>();
        if (hasConfig()) {
            try {
                Matcher port = PORT.matcher(Files.readString(config.toPath()));
                while (port.find()) {
                    variables.put(port.group(1), "1");
                }
            } catch (IOException e) {
                // Whoever reads it for good says so.
                return Map.of();
            }
        }
        System.getenv().keySet().forEach(variables::remove);
        return variables;
    }

    /** Of the first build there is none yet: its gates say so, and the command line would take it for a slip. */
    final @Nullable File presentBaseline() {
        if (baseline == null || baseline.exists()) {
            return baseline;
        }
        getLog().warn("perf.baseline: " + baseline + " does not exist yet");
        return null;
    }

    /** Whether this module has something to run, as far as is known before, or after, perf:run has looked for suites. */
    final boolean hasSomething() {
        return isSureOfSomething()
                || (suites().mayBeFound() && !runsOfThisBuild().foundNothing());
    }
}
