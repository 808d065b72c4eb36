package dev.perfgate.maven;

import dev.perfgate.maven.subject.Subjects;
import dev.perfgate.maven.subject.TimeText;
import java.time.Duration;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Stops the subjects that {@code perf:start} started in this module and build, with their child processes. */
@Mojo(name = "stop", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public final class StopMojo extends PerfgateGoal {
    /** Skips this goal: the subject runs until Maven ends. */
    @Parameter(property = "perf.stop.skip", defaultValue = "false")
    boolean skipStop;

    /** Subject to stop (default: all of this module). */
    @Parameter(property = "perf.stop.id")
    @Nullable
    String id;

    /** Time for the subject to shut down, such as 10s; then it is killed. */
    @Parameter(property = "perf.stop.stopTimeout", defaultValue = "10s")
    String stopTimeout;

    @Override
    boolean skipThisGoal() {
        return skipStop;
    }

    @Override
    void perform() throws MojoExecutionException {
        Duration patience = TimeText.parse("stopTimeout", stopTimeout);
        Subjects subjects = Subjects.of(moduleContext());
        int stopped = id == null ? subjects.stopAll(patience, getLog()) : subjects.stop(id, patience, getLog());
        if (stopped == 0) {
            getLog().info("Nothing to stop: perf:start started nothing" + (id == null ? "" : " named '" + id + "'")
                    + " in this module");
        }
    }
}
