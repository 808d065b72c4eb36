package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.run.EngineEnd;
import dev.perfgate.jenkins.run.EngineRun;
import dev.perfgate.jenkins.run.RunSettings;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.TaskListener;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** One call of {@code perfRun} in a Pipeline. */
final class PerfRunExecution extends BackgroundExecution {
    private static final long serialVersionUID = 1L;
    private final RunSettings settings;

    PerfRunExecution(StepContext context, RunSettings settings) {
        super(context);
        this.settings = settings;
    }

    /** Its exit code, and where the results are. */
    @Override
    Map<String, Object> work() throws Exception {
        StepContext context = getContext();
        EngineRun engine = new EngineRun(
                context.get(FilePath.class),
                context.get(EnvVars.class),
                context.get(Launcher.class),
                context.get(TaskListener.class));
        EngineEnd end = engine.run(settings);
        new PipelineResult(context).take(end.effect(settings.onFail()), end.sentence());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("exitCode", end.code());
        result.put("output", settings.output());
        return result;
    }
}
