package dev.perfgate.jenkins.job;

import dev.perfgate.jenkins.build.OtherBuilds;
import dev.perfgate.jenkins.build.PerfAction;
import dev.perfgate.jenkins.page.Badge;
import dev.perfgate.jenkins.page.HeadlineFigure;
import dev.perfgate.jenkins.record.RunSummary;
import hudson.model.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A job's newest record in lists: one word, and the key figure of the worst run. */
public final class RecordCell {
    private final Job<?, ?> job;
    private final PerfAction record;
    private final boolean alone;

    private RecordCell(Job<?, ?> job, PerfAction record, boolean alone) {
        this.job = job;
        this.record = record;
        this.alone = alone;
    }

    /** One a record of the newest build that has any. */
    static List<RecordCell> all(Job<?, ?> job) {
        List<PerfAction> newest = OtherBuilds.newest(job);
        return newest.stream()
                .map(record -> new RecordCell(job, record, newest.size() == 1))
                .toList();
    }

    public String getJobName() {
        return job.getFullDisplayName();
    }

    public String getJobUrl() {
        return job.getUrl();
    }

    /** Tells several records of a build apart; empty where there is one. */
    public String getName() {
        return alone ? "" : record.getDisplayName();
    }

    /** Which build it is of, where the newest one has no record: it may have failed before it came to one. */
    public String getBuildName() {
        boolean newest = job.getLastCompletedBuild() == record.getBuild();
        return newest ? "" : "(" + record.getBuildName() + ")";
    }

    public PerfAction getRecord() {
        return record;
    }

    public Badge getBadge() {
        return record.getBadge();
    }

    public String getKeyFigure() {
        List<RunSummary> runs = new ArrayList<>(record.getRuns());
        if (runs.isEmpty()) {
            return "";
        }
        runs.sort(Comparator.comparing(RunSummary::getOutcome));
        return HeadlineFigure.of(
                runs.get(0), record.previous().map(PerfAction::getRuns).orElse(List.of()));
    }
}
