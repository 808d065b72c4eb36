package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.OptionNames;
import dev.perfgate.maven.subject.Subject;
import dev.perfgate.maven.subject.Subjects;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Alternates runs of two versions on this machine, like {@code perfgate ab}, and fails the build if the candidate is worse. An undecided figure is a warning.
 */
@Mojo(name = "ab", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true, requiresProject = false)
public final class AbMojo extends ResultGoal {
    /** Skips this goal. */
    @Parameter(property = "perf.ab.skip", defaultValue = "false")
    boolean skipAb;

    /** Version to compare with: its URL, or its own perf.yml. */
    @Parameter(property = "perf.ab.baseline")
    @Nullable
    String baseline;

    /** Version to judge: its URL, or its own perf.yml. */
    @Parameter(property = "perf.ab.candidate")
    @Nullable
    String candidate;

    /** Scenario that both sides run (default: the only one in the file). */
    @Parameter(property = "perf.ab.scenario")
    @Nullable
    String scenario;

    /** The scenarios and gates of this module. */
    @Parameter(property = "perf.config", defaultValue = "${project.basedir}/perf.yml")
    File config;

    /** Figures to compare, as in gates, such as p95 or rate (default: p50, p95 and error rate). */
    @Parameter(property = "perf.ab.metrics")
    @Nullable
    List<String> metrics;

    /** Smallest change that matters, such as 5 % (default: 3 %). */
    @Parameter(property = "perf.ab.atLeast")
    @Nullable
    String atLeast;

    /** No pair of runs starts after this time, such as 10m (default: 5m). */
    @Parameter(property = "perf.ab.budget")
    @Nullable
    String budget;

    /** Pairs of runs at the start that do not count (default: 1). */
    @Parameter(property = "perf.ab.warmUp")
    @Nullable
    String warmUp;

    /** Compares the baseline with itself first; the differences are this machine's noise. */
    @Parameter(property = "perf.ab.noiseFloor", defaultValue = "false")
    boolean noiseFloor;

    /** Virtual users, in place of those of the scenarios. */
    @Parameter(property = "perf.users")
    @Nullable
    String users;

    /** How long, for example 5m, in place of {@code duration}. */
    @Parameter(property = "perf.duration")
    @Nullable
    String duration;

    /** File for a summary for a pull request. */
    @Parameter(property = "perf.ab.markdown")
    @Nullable
    File markdown;

    /** Longest wait for other runs on this machine, or in this folder, such as 30m (default: 10m). */
    @Parameter(property = "perf.lockWait")
    @Nullable
    String lockWait;

    /** Loads beside other runs on this machine; each notes the others. */
    @Parameter(property = "perf.parallel", defaultValue = "false")
    boolean parallel;

    @Inject
    AbMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipAb;
    }

    @Override
    OptionNames optionNames() {
        return new OptionNames()
                .properties(
                        "perf.ab.", "baseline", "candidate", "atLeast", "budget", "warmUp", "noiseFloor", "markdown")
                .properties("perf.", "config", "users", "duration", "lockWait", "parallel")
                .and("--metric", "-Dperf.ab.metrics");
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        try {
            command(arguments(results().emptied(mojoExecution.getExecutionId() + "-ab")));
        } catch (MojoExecutionException | MojoFailureException e) {
            // Maven leaves out post-integration-test after a failure, and with it perf:stop.
            Subjects.of(moduleContext()).stopAll(Subject.PATIENCE, getLog());
            throw e;
        }
    }

    private List<String> arguments(Path folder) throws MojoExecutionException {
        if (baseline == null || candidate == null) {
            throw new MojoExecutionException(
                    "perf:ab needs two versions: give a URL or a perf.yml for each, with -Dperf.ab.baseline=… and -Dperf.ab.candidate=…");
        }
        Arguments arguments = Arguments.of("ab")
                .all(scenario == null ? List.of() : List.of(scenario))
                .option("--baseline", baseline)
                .option("--candidate", candidate)
                .option("--config", config.isFile() ? config : null)
                .option("--at-least", atLeast)
                .option("--budget", budget)
                .option("--warm-up", warmUp)
                .flag("--noise-floor", noiseFloor)
                .option("--users", users)
                .option("--duration", duration)
                .option("--markdown", markdown)
                .option("--output", folder)
                .option("--lock-wait", lockWait)
                .flag("--parallel", parallel);
        given(metrics).forEach(metric -> arguments.option("--metric", metric));
        return arguments.words();
    }
}
