package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.node.NodeBenchmark;
import dev.perfgate.jenkins.run.CpuSettings;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/** One call of {@code perfCpu} in a Pipeline. */
final class PerfCpuExecution extends BackgroundExecution {
    private static final long serialVersionUID = 1L;
    private final CpuSettings settings;

    PerfCpuExecution(StepContext context, CpuSettings settings) {
        super(context);
        this.settings = settings;
    }

    /** The figures. */
    @Override
    Map<String, @Nullable Object> work() throws Exception {
        StepContext context = getContext();
        BuildCpu build = new BuildCpu(
                context.get(Run.class),
                context.get(EnvVars.class),
                context.get(Launcher.class),
                context.get(TaskListener.class));
        FilePath workspace = context.get(FilePath.class);
        NodeBenchmark.End end = build.measure(settings, workspace);
        new PipelineResult(context)
                .take(end.engine().effect(settings.onFail()), end.engine().sentence("perfCpu"));
        return BuildCpu.plain(end, workspace.toComputer().getDisplayName());
    }
}
