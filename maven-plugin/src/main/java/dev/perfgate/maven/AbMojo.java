package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
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
 * Runs two versions in turn on this machine until it is clear whether the candidate is worse, as {@code perfgate ab} does, and fails the
 * build when it is. What could not be decided is a warning.
 */
@Mojo(name = "ab", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true, requiresProject = false)
public final class AbMojo extends ResultGoal {
    /** Leaves out this goal. */
    @Parameter(property = "perf.ab.skip", defaultValue = "false")
    boolean skipAb;

    /** What is compared with: a URL, or a perf.yml of its own. */
    @Parameter(property = "perf.ab.baseline")
    @Nullable
    String baseline;

    /** What is judged, the same way. */
    @Parameter(property = "perf.ab.candidate")
    @Nullable
    String candidate;

    /** The scenario that both run; the only one of the file, if none is named. */
    @Parameter(property = "perf.ab.scenario")
    @Nullable
    String scenario;

    /** The scenarios and gates of this module. */
    @Parameter(property = "perf.config", defaultValue = "${project.basedir}/perf.yml")
    File config;

    /** What is compared, as in gates, such as p95 or rate; p50, p95 and error rate, if nothing is named. */
    @Parameter(property = "perf.ab.metrics")
    @Nullable
    List<String> metrics;

    /** The smallest change that matters, for example 5 %; 3 %, if nothing is said. */
    @Parameter(property = "perf.ab.atLeast")
    @Nullable
    String atLeast;

    /** After this time no further pair of runs begins, for example 10m; 5m, if nothing is said. */
    @Parameter(property = "perf.ab.budget")
    @Nullable
    String budget;

    /** Pairs of runs that come first and do not count; 1, if nothing is said. */
    @Parameter(property = "perf.ab.warmUp")
    @Nullable
    String warmUp;

    /** First compares the baseline with itself: what it shows then is this machine's noise. */
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

    /** Writes a summary for a pull request. */
    @Parameter(property = "perf.ab.markdown")
    @Nullable
    File markdown;

    @Inject
    AbMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipAb;
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
                    "perf:ab needs two versions: name a URL or a perf.yml for each, -Dperf.ab.baseline=… and -Dperf.ab.candidate=…");
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
                .option("--output", folder);
        given(metrics).forEach(metric -> arguments.option("--metric", metric));
        return arguments.words();
    }
}
