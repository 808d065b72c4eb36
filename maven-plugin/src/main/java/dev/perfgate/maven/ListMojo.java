package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.OptionNames;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks perf.yml and the Java suites and lists their scenarios, or lists earlier runs, like {@code perfgate list}. Runs nothing.
 */
@Mojo(name = "list", threadSafe = true, requiresDependencyResolution = ResolutionScope.TEST)
public final class ListMojo extends ScenarioGoal {
    /** Skips this goal. */
    @Parameter(property = "perf.list.skip", defaultValue = "false")
    boolean skipList;

    /** Scenarios to list (default: all). */
    @Parameter(property = "perf.scenarios")
    @Nullable
    List<String> scenarios;

    /** Lists the runs in {@code outputDirectory} instead of the scenarios. */
    @Parameter(property = "perf.list.runs", defaultValue = "false")
    boolean runs;

    @Inject
    ListMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipList;
    }

    @Override
    OptionNames optionNames() {
        return new OptionNames()
                .properties("perf.", "config", "baseline", "history")
                .and("command line", "-Dperf.scenarios");
    }

    @Override
    Map<String, String> moreEnvironment() {
        return portsToCome();
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        if (runs) {
            listRuns();
        } else if (hasSomething()) {
            listScenarios();
        } else {
            getLog().info("No " + config + " and no Java suite: nothing to list in this module");
        }
    }

    private void listRuns() throws MojoExecutionException, MojoFailureException {
        if (outputDirectory.isDirectory()) {
            command(Arguments.of("list")
                    .all(given(scenarios))
                    .all(List.of("--runs=" + outputDirectory))
                    .words());
        } else {
            getLog().info("No " + outputDirectory + ": no runs in this module");
        }
    }

    private void listScenarios() throws MojoExecutionException, MojoFailureException {
        withClassPathFile(file -> command(Arguments.of("list")
                .all(given(scenarios))
                .all(documentOptions(file))
                .words()));
    }
}
