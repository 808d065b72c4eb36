package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.OptionNames;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Creates a commented perf.yml that is ready to run, and prints the plugin section for pom.xml, like {@code perfgate init --yes}. Needs no pom.xml.
 */
@Mojo(name = "init", threadSafe = true, requiresProject = false, aggregator = true)
public final class InitMojo extends ForkingGoal {
    /** Skips this goal. */
    @Parameter(property = "perf.init.skip", defaultValue = "false")
    boolean skipInit;

    /** URL to load-test (default: the address of the demo). */
    @Parameter(property = "perf.init.url")
    @Nullable
    String url;

    /** Name of the scenario (default: derived from the URL). */
    @Parameter(property = "perf.init.name")
    @Nullable
    String name;

    /** Virtual users. */
    @Parameter(property = "perf.init.users")
    @Nullable
    String users;

    /** Length of the test, such as 30s. */
    @Parameter(property = "perf.init.duration")
    @Nullable
    String duration;

    /** Predefined load: light, medium, heavy, spike or all. */
    @Parameter(property = "perf.init.preset")
    @Nullable
    String preset;

    /** Gates that the run must pass, such as 'p95 &lt; 200 ms'. */
    @Parameter(property = "perf.init.gates")
    @Nullable
    List<String> gates;

    /** File to write, relative to the folder in which Maven was started. */
    @Parameter(property = "perf.init.output", defaultValue = "perf.yml")
    String output;

    /** Overwrites an existing file. */
    @Parameter(property = "perf.init.force", defaultValue = "false")
    boolean force;

    @Inject
    InitMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipInit;
    }

    @Override
    OptionNames optionNames() {
        return new OptionNames()
                .properties("perf.init.", "url", "name", "users", "duration", "preset", "output", "force")
                .and("--gate", "-Dperf.init.gates")
                .and("URL", "-Dperf.init.url")
                .and("--config", "-Dperf.config")
                .and("perfgate run", "mvn perf:run");
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        Arguments arguments = Arguments.of("init")
                .flag("--yes", true)
                .option("--url", url)
                .option("--name", name)
                .option("--users", users)
                .option("--duration", duration)
                .option("--preset", preset);
        given(gates).forEach(gate -> arguments.option("--gate", gate));
        command(arguments.option("--output", output).flag("--force", force).words());
    }
}
