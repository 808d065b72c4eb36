package dev.perfgate.jenkins.build;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.record.VerdictSummary;
import dev.perfgate.report.html.RunLinks;
import hudson.model.Run;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The runs that the gates of a run compared it with, as far as their builds are still there and the user may read them.
 *
 * @param build of the run that was judged
 * @param record its id
 * @param path from the page to that of the record: empty, or {@code ../}
 */
record BaselineRuns(@Nullable Run<?, ?> build, String record, RunSummary of, String path) implements RunLinks {
    @Override
    public Optional<Link> to(String run) {
        return all().filter(verdict -> run.equals(verdict.getBaselineRun()))
                .findFirst()
                .filter(verdict -> OtherBuilds.baseline(build, verdict).isPresent())
                .map(this::link);
    }

    private Link link(VerdictSummary verdict) {
        String job = verdict.getBaselineJob();
        String number = String.valueOf(verdict.getBaselineBuild());
        return job == null || job.isEmpty()
                ? new Link(Messages.of("BaselineRuns.own", number), path + "compare/" + number + "/")
                : new Link(
                        Messages.of("BaselineRuns.other", job, number),
                        path + "compare/" + verdict.getBaselineRun() + "/");
    }

    /** The run that the worst of the verdicts compared with. */
    Optional<dev.perfgate.result.Run> worst() {
        return all().min(Comparator.comparing(VerdictSummary::withEffect)).flatMap(this::run);
    }

    private Optional<dev.perfgate.result.Run> run(VerdictSummary verdict) {
        return OtherBuilds.baseline(build, verdict)
                .flatMap(there -> OtherBuilds.of(there, record))
                .flatMap(action -> action.run(String.valueOf(verdict.getBaselineRun())));
    }

    private Stream<VerdictSummary> all() {
        return of.getVerdicts().stream().filter(verdict -> verdict.getBaselineBuild() > 0);
    }
}
