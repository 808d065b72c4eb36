package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.ExitCode;
import dev.perfgate.maven.fork.ForkResult;
import dev.perfgate.maven.fork.GoalWords;
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
 * Runs the scenarios of perf.yml, and of the Java suites among the test classes, and writes their results to {@code
 * target/perf/<execution>/<scenario>/}, and beside them a {@code junit.xml} that shows a CI server the gates as tests. Never fails the build for a gate: {@code perf:verify} does, after the subject has been
 * stopped.
 */
@Mojo(
        name = "run",
        defaultPhase = LifecyclePhase.INTEGRATION_TEST,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class RunMojo extends MeasuringGoal {
    /** Leaves out this goal. */
    @Parameter(property = "perf.run.skip", defaultValue = "false")
    boolean skipRun;

    /** Names of the scenarios to run; all, when none is given. */
    @Parameter(property = "perf.scenarios")
    @Nullable
    List<String> scenarios;

    /** Where the scenarios' service is, in place of their {@code baseUrl}. */
    @Parameter(property = "perf.host")
    @Nullable
    String host;

    /** Another load for the scenarios, by its name: light, medium, heavy or spike, or all of these one after the other. */
    @Parameter(property = "perf.preset")
    @Nullable
    String preset;

    /** Between the loads of the preset all, for example 30s; else 3m. */
    @Parameter(property = "perf.coolDown")
    @Nullable
    String coolDown;

    /** Virtual users, in place of those of the scenarios. */
    @Parameter(property = "perf.users")
    @Nullable
    String users;

    /** Users started per second, in place of {@code spawnRate}. */
    @Parameter(property = "perf.spawnRate")
    @Nullable
    String spawnRate;

    /** How long, for example 5m, in place of {@code duration}. */
    @Parameter(property = "perf.duration")
    @Nullable
    String duration;

    /** Only tasks with one of these tags. */
    @Parameter(property = "perf.tags")
    @Nullable
    List<String> tags;

    /** No tasks with one of these tags. */
    @Parameter(property = "perf.excludeTags")
    @Nullable
    List<String> excludeTags;

    /** What stands beside each run.json: html, png, junit, markdown, csv, or all, or none. */
    @Parameter(property = "perf.reports")
    @Nullable
    List<String> reports;

    /** Writes the four CSV files of Locust, with this beginning of their names: {@code target/load} makes target/load_stats.csv. */
    @Parameter(property = "perf.csv")
    @Nullable
    String csv;

    /**
     * Sends the runs to {@code perfgate serve} at this URL, with the token in the environment variable PERFGATE_TOKEN. What cannot be sent is
     * kept, and sent with a later build.
     */
    @Parameter(property = "perf.server")
    @Nullable
    String server;

    @Inject
    RunMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipRun;
    }

    @Override
    GoalWords words() {
        return GoalWords.ofProperties(
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
                        "config")
                .and("^command line(?=:)", "-Dperf.scenarios");
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
        Path folder = results().emptied(execution);
        ForkResult result = fork(arguments(folder), getLog()::info, getLog()::warn);
        if (foundNothing(result, execution)) {
            runsOfThisBuild().addNothing();
            nothingHere();
            return;
        }
        runsOfThisBuild().add(execution);
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
                .option("--junit", folder.resolve("junit.xml"))
                .option("--output", folder)
                .words();
    }

    private void judge(ForkResult result) throws MojoExecutionException, MojoFailureException {
        switch (result.exit()) {
            case PASSED -> {}
            case GATE_FAILED, INVALID ->
                getLog().warn("The run " + result.exit().meaning() + "; perf:verify decides what follows");
            case WRONG_INPUT -> throw new MojoExecutionException(result.message());
            case NOT_COMPLETED, INTERRUPTED, UNKNOWN ->
                throw new MojoFailureException("The run " + result.exit().meaning() + ": " + result.message());
        }
    }
}
