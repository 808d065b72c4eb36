package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.agent.FindRuns;
import dev.perfgate.jenkins.agent.FoundRuns;
import dev.perfgate.jenkins.agent.TransferLimits;
import dev.perfgate.jenkins.build.PerfAction;
import dev.perfgate.jenkins.build.Verdicts;
import dev.perfgate.jenkins.job.JobTrends;
import dev.perfgate.jenkins.record.BoundedText;
import dev.perfgate.jenkins.record.RecordException;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.Recording;
import dev.perfgate.jenkins.record.RecordingResult;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.trend.BuildTrend;
import dev.perfgate.text.PrintableText;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** What {@code recordPerf} does to a build, in a Pipeline and in a freestyle job alike. */
record BuildRecord(Run<?, ?> build, EnvVars environment, TaskListener listener) {
    /**
     * Finds, judges and keeps the runs of a workspace, and attaches their page to the build.
     *
     * @throws AbortException when something is missing or wrong
     */
    List<RunSummary> record(RecordSettings settings, FilePath workspace) throws IOException, InterruptedException {
        FoundRuns found = workspace.act(new FindRuns(
                environment.expand(settings.pattern()),
                environment.expand(settings.gatesFile()),
                TransferLimits.USUAL));
        RecordingResult recorded = keep(settings, found);
        List<RunSummary> runs = recorded.runs();
        if (!runs.isEmpty()) {
            PerfAction record = new PerfAction(settings, runs);
            build.addAction(record);
            RecordListener.tellAll(build, record, listener);
        }
        tell(runs);
        if (!recorded.problems().isEmpty()) {
            throw aborted(String.join("\n", recorded.problems()));
        }
        return runs;
    }

    private RecordingResult keep(RecordSettings settings, FoundRuns found) throws IOException {
        try {
            return new Recording(settings, build.getRootDir().toPath(), environment::get, trend(settings))
                    .record(found);
        } catch (IllegalArgumentException | RecordException e) {
            throw aborted(String.valueOf(e.getMessage()));
        }
    }

    private static AbortException aborted(String why) {
        return new AbortException("recordPerf: " + BoundedText.fitForXml(why));
    }

    private BuildTrend trend(RecordSettings settings) {
        return new BuildTrend(
                JobTrends.of(build.getParent()),
                build.getNumber(),
                settings.id(),
                new ReferenceJob(build, environment, this::say).of(settings),
                Duration.ofMillis(System.currentTimeMillis() - build.getStartTimeInMillis()),
                this::say);
    }

    private void say(String text) {
        listener.getLogger().println("recordPerf: " + PrintableText.of(text));
    }

    private void tell(List<RunSummary> runs) {
        PrintStream log = listener.getLogger();
        if (runs.isEmpty()) {
            log.println(Messages.of("BuildRecord.nothing"));
        }
        Verdicts.lines(runs).forEach(log::println);
    }
}
