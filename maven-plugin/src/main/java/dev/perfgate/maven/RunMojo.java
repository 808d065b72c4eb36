package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.ExitCode;
import dev.perfgate.maven.fork.ForkResult;
import dev.perfgate.maven.fork.OptionNames;
import dev.perfgate.maven.subject.Subject;
import dev.perfgate.maven.subject.Subjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Runs the scenarios of perf.yml and of the Java suites, and writes results and a {@code junit.xml} to {@code target/perf/<execution>/<scenario>/}. A failed gate does not fail the build here: {@code perf:verify} does so, after the subject has stopped.
 */
@Mojo(
        name = "run",
        defaultPhase = LifecyclePhase.INTEGRATION_TEST,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class RunMojo extends MeasuringGoal {
    /** Skips this goal. */
    @Parameter(property = "perf.run.skip", defaultValue = "false")
    boolean skipRun;

    /** Scenarios to run (default: all). */
    @Parameter(property = "perf.scenarios")
    @Nullable
    List<String> scenarios;

    /** Address of the service, instead of {@code baseUrl}. */
    @Parameter(property = "perf.host")
    @Nullable
    String host;

    /** Predefined load for the scenarios: light, medium, heavy or spike; all runs the four in order. */
    @Parameter(property = "perf.preset")
    @Nullable
    String preset;

    /** Pause between the loads of preset all, such as 30s (default: 3m). */
    @Parameter(property = "perf.coolDown")
    @Nullable
    String coolDown;

    /** Virtual users, instead of {@code users} in the scenarios. */
    @Parameter(property = "perf.users")
    @Nullable
    String users;

    /** Users started per second, instead of {@code spawnRate}. */
    @Parameter(property = "perf.spawnRate")
    @Nullable
    String spawnRate;

    /** Length of each run, such as 5m, instead of {@code duration}. */
    @Parameter(property = "perf.duration")
    @Nullable
    String duration;

    /** Runs only tasks with one of these tags. */
    @Parameter(property = "perf.tags")
    @Nullable
    List<String> tags;

    /** Skips tasks with one of these tags. */
    @Parameter(property = "perf.excludeTags")
    @Nullable
    List<String> excludeTags;

    /** Reports beside each run.json: html, png, junit, markdown, csv, all or none. */
    @Parameter(property = "perf.reports")
    @Nullable
    List<String> reports;

    /** Prefix for Locust's four CSV files: {@code target/load} writes target/load_stats.csv. */
    @Parameter(property = "perf.csv")
    @Nullable
    String csv;

    /**
     * Sends the runs to {@code perfgate serve} at this URL, with the token in the environment variable PERFGATE_TOKEN. Runs that cannot be sent are kept and sent by a later build.
     */
    @Parameter(property = "perf.server")
    @Nullable
    String server;

    /** Longest wait for other runs on this machine, or in this folder, such as 30m (default: 10m). */
    @Parameter(property = "perf.lockWait")
    @Nullable
    String lockWait;

    /** Loads beside other runs on this machine; each notes the others. */
    @Parameter(property = "perf.parallel", defaultValue = "false")
    boolean parallel;

    /** Gates that {@code perf:verify} judges by instead of those of perf.yml; by them nothing is stopped here. */
    @Parameter(property = "perf.gates")
    @Nullable
    List<String> gates;

    @Inject
    RunMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipRun;
    }

    @Override
    OptionNames optionNames() {
        return new OptionNames()
                .properties(
                        "perf.",
                        "host",
                        "preset",
                        "coolDown",
                        "users",
                        "spawnRate",
                        "duration",
                        "tags",
                        "excludeTags",
                        "reports",
                        "csv",
                        "baseline",
                        "history",
                        "lockWait",
                        "parallel",
                        "config")
                .and("--push", "-Dperf.server")
                .and("command line", "-Dperf.scenarios");
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        if (!hasSomething()) {
            nothingHere();
            return;
        }
        modules().markSomething(project);
        try {
            run();
        } catch (MojoExecutionException | MojoFailureException e) {
            // Maven leaves out post-integration-test after a failure, and with it perf:stop.
            Subjects.of(moduleContext()).stopAll(Subject.PATIENCE, getLog());
            aggregateDespite(e);
            throw e;
        }
    }

    private void run() throws MojoExecutionException, MojoFailureException {
        String execution = mojoExecution.getExecutionId();
        if (!given(gates).isEmpty()) {
            getLog().info("perf.gates: perf:verify judges by them; perf:run keeps to those of perf.yml");
        }
        Path folder = results().emptied(execution);
        ForkResult result = fork(arguments(folder), getLog()::info, getLog()::warn);
        if (foundNothing(result, execution)) {
            runsOfThisBuild().addNothing();
            nothingHere();
            return;
        }
        runsOfThisBuild().add(execution, results().summary(execution));
        AllModules.remember(moduleContext(), List.of(results().summary(execution)));
        judge(result);
    }

    private boolean foundNothing(ForkResult result, String execution) {
        return !isSureOfSomething()
                && result.exit() == ExitCode.PASSED
                && !Files.exists(results().summary(execution));
    }

    private List<String> arguments(Path folder) throws MojoExecutionException {
        return Arguments.of("run")
                .all(given(scenarios))
                .all(documentOptions(folder.resolve("class-path.txt")))
                .option("--host", host)
                .option("--preset", preset)
                .option("--cool-down", coolDown)
                .option("--users", users)
                .option("--spawn-rate", spawnRate)
                .option("--duration", duration)
                .list("--tags", tags)
                .list("--exclude-tags", excludeTags)
                .list("--reports", reports)
                .option("--csv", csv)
                .option("--push", server)
                .option("--lock-wait", lockWait)
                .flag("--parallel", parallel)
                .option("--junit", folder.resolve("junit.xml"))
                .option("--output", folder)
                .words();
    }

    private void judge(ForkResult result) throws MojoExecutionException, MojoFailureException {
        switch (result.exit()) {
            case PASSED -> {}
            case GATE_FAILED, INVALID ->
                getLog().warn("The run " + result.exit().meaning() + "; perf:verify decides the result of the build");
            case WRONG_INPUT -> throw new MojoExecutionException(result.message());
            case NOT_STARTED -> throw notStarted(result);
            case NOT_COMPLETED, INTERRUPTED, UNKNOWN ->
                throw new MojoFailureException("The run " + result.exit().meaning() + ": " + result.message());
        }
    }
}
