package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.OptionNames;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Reads perf.yml with its gates, like {@code perfgate list}, and fails the build with all its problems before anything is compiled. Bound to
 * a phase after test-compile, it reads the Java suites too.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends ScenarioGoal {
    /** Skips this goal. */
    @Parameter(property = "perf.check.skip", defaultValue = "false")
    boolean skipCheck;

    @Inject
    CheckMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipCheck;
    }

    @Override
    OptionNames optionNames() {
        return new OptionNames().properties("perf.", "config", "baseline", "history");
    }

    @Override
    Map<String, String> moreEnvironment() {
        return portsToCome();
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        if (!hasSomething()) {
            getLog().info("No " + config + " and no Java suite: nothing to check in this module");
            return;
        }
        withClassPathFile(
                file -> quietly(Arguments.of("list").all(documentOptions(file)).words()));
        getLog().info((hasConfig() ? config + ": " : "Java suites: ") + "no problems");
    }
}
