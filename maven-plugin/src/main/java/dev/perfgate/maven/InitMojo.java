package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.GoalWords;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Writes a first perf.yml that runs as it is, with comments, and shows what the pom.xml needs; as {@code perfgate init --yes} does:
 * what is not given is taken from the defaults. Needs no pom.xml.
 */
@Mojo(name = "init", threadSafe = true, requiresProject = false, aggregator = true)
public final class InitMojo extends ForkingGoal {
    /** Leaves out this goal. */
    @Parameter(property = "perf.init.skip", defaultValue = "false")
    boolean skipInit;

    /** What to load; the demo's address, if nothing is said. */
    @Parameter(property = "perf.init.url")
    @Nullable
    String url;

    /** The scenario's name; else made of the URL. */
    @Parameter(property = "perf.init.name")
    @Nullable
    String name;

    /** Virtual users. */
    @Parameter(property = "perf.init.users")
    @Nullable
    String users;

    /** How long, for example 30s. */
    @Parameter(property = "perf.init.duration")
    @Nullable
    String duration;

    /** A load by its name: light, medium, heavy, spike or all. */
    @Parameter(property = "perf.init.preset")
    @Nullable
    String preset;

    /** What must hold, for example 'p95 &lt; 200 ms'. */
    @Parameter(property = "perf.init.gates")
    @Nullable
    List<String> gates;

    /** The file to write, seen from the folder that Maven was started in. */
    @Parameter(property = "perf.init.output", defaultValue = "perf.yml")
    String output;

    /** Replaces a file that is there. */
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
    GoalWords words() {
        return GoalWords.ofProperties(
                        "perf.init.", "url", "name", "users", "duration", "preset", "gate", "output", "force")
                .and("(?<=-Dperf\\.init\\.gate)(?=\\W|$)", "s")
                .and("^URL(?=:)", "-Dperf.init.url")
                .and("perfgate run -f ", "mvn perf:run -Dperf.config=")
                .and("perfgate run", "mvn perf:run")
                .and(
                        "^ *'perfgate demo'.*",
                        "      for a service at another address: -Dperf.init.url, with -Dperf.init.force");
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
