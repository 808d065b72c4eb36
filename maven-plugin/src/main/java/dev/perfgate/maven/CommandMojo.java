package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.OptionNames;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Measures the time, CPU and peak memory of command lines, as {@code perfgate command} does. Needs no project. */
@Mojo(name = "command", threadSafe = true, requiresProject = false, aggregator = true)
public final class CommandMojo extends MachineGoal {
    /** Leaves out this goal. */
    @Parameter(property = "perf.command.skip", defaultValue = "false")
    boolean skipCommand;

    /** The command lines; several run in turn. */
    @Parameter(property = "perf.command.commands", required = true)
    List<String> commands;

    /** The folder for the result, seen from the folder of the module. */
    @Parameter(property = "perf.command.output", defaultValue = "target/perf/command")
    String output;

    /** Measured runs of each command; else 10. */
    @Parameter(property = "perf.command.runs")
    @Nullable
    Integer runs;

    /** Runs before these that do not count. */
    @Parameter(property = "perf.command.warmUp")
    @Nullable
    Integer warmUp;

    /** Runs before each run, unmeasured. */
    @Parameter(property = "perf.command.prepare")
    @Nullable
    String prepare;

    /** Runs after all runs, unmeasured. */
    @Parameter(property = "perf.command.cleanUp")
    @Nullable
    String cleanUp;

    /** Kills a run that takes longer, for example 2m. */
    @Parameter(property = "perf.command.timeout")
    @Nullable
    String timeout;

    /** Exit codes that mean success; else 0. */
    @Parameter(property = "perf.command.exitCodes")
    @Nullable
    List<String> exitCodes;

    /** The folder to run in; else that of the module. */
    @Parameter(property = "perf.command.directory")
    @Nullable
    String directory;

    /** Who starts the commands: system (its shell) or none; else system. */
    @Parameter(property = "perf.command.shell")
    @Nullable
    String shell;

    /** Gates that must hold, for example 'wall p50 &lt; 5 s'. */
    @Parameter(property = "perf.command.gates")
    @Nullable
    List<String> gates;

    @Inject
    CommandMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipCommand;
    }

    @Override
    OptionNames optionNames() {
        return new OptionNames()
                .properties(
                        "perf.command.",
                        "output",
                        "runs",
                        "warmUp",
                        "prepare",
                        "cleanUp",
                        "timeout",
                        "exitCodes",
                        "directory",
                        "shell")
                .properties("perf.", "lockWait", "parallel")
                .and("--gate", "-Dperf.command.gates")
                .and("COMMAND", "-Dperf.command.commands");
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        Path folder = baseDirectory().resolve(output);
        Arguments arguments = withLocks(Arguments.of("command")
                .option("--output", folder)
                .option("--runs", runs)
                .option("--warm-up", warmUp)
                .option("--prepare", prepare)
                .option("--clean-up", cleanUp)
                .option("--timeout", timeout)
                .list("--exit-codes", exitCodes)
                .option("--directory", baseDirectory().resolve(directory == null ? "" : directory))
                .option("--shell", shell));
        given(gates).forEach(gate -> arguments.option("--gate", gate));
        command(arguments.all(commands).words());
    }
}
