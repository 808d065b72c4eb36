package dev.perfgate.jenkins.build;

import dev.perfgate.jenkins.record.VerdictSummary;
import hudson.model.Job;
import hudson.model.Run;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records of a job's builds. Few builds are loaded for it, however many there are. */
public final class OtherBuilds {
    /** Whoever records in fewer than one of so many builds is not helped by lists. */
    private static final int MOST = 20;

    private OtherBuilds() {}

    /** The record with this id of the nearest earlier build that has one. */
    static Optional<PerfAction> before(Run<?, ?> build, String id) {
        Run<?, ?> at = build.getPreviousBuild();
        for (int seen = 0; at != null && seen < MOST; seen++) {
            Optional<PerfAction> found = of(at, id);
            if (found.isPresent()) {
                return found;
            }
            at = at.getPreviousBuild();
        }
        return Optional.empty();
    }

    /** The record with this id of the build with this number. */
    static Optional<PerfAction> at(Run<?, ?> build, int number, String id) {
        Run<?, ?> other = build.getParent().getBuildByNumber(number);
        return other == null ? Optional.empty() : of(other, id);
    }

    /** The build that a verdict compared with; none when it is gone, or in a job that the user may not read. */
    static Optional<Run<?, ?>> baseline(@Nullable Run<?, ?> build, VerdictSummary verdict) {
        if (build == null) {
            return Optional.empty();
        }
        String name = verdict.getBaselineJob();
        Job<?, ?> job = name == null || name.isEmpty() ? build.getParent() : ReadableJob.named(name);
        return Optional.ofNullable(job).map(there -> there.getBuildByNumber(verdict.getBaselineBuild()));
    }

    /** All records of the newest finished build that has any. */
    public static List<PerfAction> newest(Job<?, ?> job) {
        Run<?, ?> at = job.getLastCompletedBuild();
        for (int seen = 0; at != null && seen < MOST; seen++) {
            List<PerfAction> found = at.getActions(PerfAction.class);
            if (!found.isEmpty()) {
                return found;
            }
            at = at.getPreviousBuild();
        }
        return List.of();
    }

    static Optional<PerfAction> of(@Nullable Run<?, ?> build, String id) {
        return build == null
                ? Optional.empty()
                : build.getActions(PerfAction.class).stream()
                        .filter(action -> action.getId().equals(id))
                        .findFirst();
    }
}
