package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.build.Verdicts;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.RunSummary;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/** One call of {@code recordPerf} in a Pipeline. */
final class RecordPerfExecution extends BackgroundExecution {
    private static final long serialVersionUID = 1L;
    private final RecordSettings settings;

    RecordPerfExecution(StepContext context, RecordSettings settings) {
        super(context);
        this.settings = settings;
    }

    /** The verdict. */
    @Override
    Map<String, @Nullable Object> work() throws Exception {
        StepContext context = getContext();
        BuildRecord build =
                new BuildRecord(context.get(Run.class), context.get(EnvVars.class), context.get(TaskListener.class));
        List<RunSummary> runs = build.record(settings, context.get(FilePath.class));
        new PipelineResult(context).take(Verdicts.worst(runs), Verdicts.reason(runs));
        return Verdicts.plain(settings.id(), runs);
    }
}
