package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.OptionNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Measures how much work this machine does at 10, 20, … 100 % utilisation, like {@code perfgate cpu}. Needs no project. */
@Mojo(name = "cpu", threadSafe = true, requiresProject = false, aggregator = true)
public final class CpuMojo extends MachineGoal {
    /** Skips this goal. */
    @Parameter(property = "perf.cpu.skip", defaultValue = "false")
    boolean skipCpu;

    /** File for the result, relative to the module's folder. */
    @Parameter(property = "perf.cpu.output", defaultValue = "target/perf/cpu.json")
    String output;

    /** Format of the result: json, csv or jsonl. */
    @Parameter(property = "perf.cpu.format", defaultValue = "json")
    String format;

    /** Levels to measure, out of 10, 20, … 100(default: all). */
    @Parameter(property = "perf.cpu.levels")
    @Nullable
    List<String> levels;

    /** Worker threads (default: one per processor). */
    @Parameter(property = "perf.cpu.threads")
    @Nullable
    Integer threads;

    /** Length of each level, such as 2s (default: 8s). */
    @Parameter(property = "perf.cpu.levelTime")
    @Nullable
    String levelTime;

    /** Warm-up before anything counts, such as 5s (default: 2s). */
    @Parameter(property = "perf.cpu.warmUp")
    @Nullable
    String warmUp;

    /** Repetitions of the levels; reports medians with confidence intervals. */
    @Parameter(property = "perf.cpu.runs")
    @Nullable
    Integer runs;

    /** Also measures the machine at rest. */
    @Parameter(property = "perf.cpu.idle", defaultValue = "false")
    boolean idle;

    /** Also measures 1, 2, 4, … and all processors, fully busy. */
    @Parameter(property = "perf.cpu.scaling", defaultValue = "false")
    boolean scaling;

    /** Also works without a pause for this long, such as 30m, to see whether the speed lasts. */
    @Parameter(property = "perf.cpu.burstCheck")
    @Nullable
    String burstCheck;

    /** Gates that the result must pass, such as 'units per sec &gt; 1000'. */
    @Parameter(property = "perf.cpu.gates")
    @Nullable
    List<String> gates;

    @Inject
    CpuMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipCpu;
    }

    @Override
    OptionNames optionNames() {
        return new OptionNames()
                .properties(
                        "perf.cpu.",
                        "output",
                        "format",
                        "levels",
                        "threads",
                        "warmUp",
                        "runs",
                        "idle",
                        "scaling",
                        "burstCheck")
                .properties("perf.", "lockWait", "parallel")
                .and("--seconds", "-Dperf.cpu.levelTime")
                .and("--gate", "-Dperf.cpu.gates");
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        Path file = baseDirectory().resolve(output);
        makeFolder(file);
        Arguments arguments = withLocks(Arguments.of("cpu")
                .option("--output", file)
                .option("--format", format)
                .list("--levels", levels)
                .option("--threads", threads)
                .option("--seconds", levelTime)
                .option("--warm-up", warmUp)
                .option("--runs", runs)
                .flag("--idle", idle)
                .flag("--scaling", scaling)
                .option("--burst-check", burstCheck));
        given(gates).forEach(gate -> arguments.option("--gate", gate));
        getLog().info("Measuring this machine; this takes more than a minute unless levelTime is set");
        command(arguments.words());
        getLog().info("Result written to " + file);
    }

    private static void makeFolder(Path file) throws MojoExecutionException {
        @Nullable Path folder = file.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot create the folder of " + file + ": " + e.getMessage(), e);
        }
    }
}
