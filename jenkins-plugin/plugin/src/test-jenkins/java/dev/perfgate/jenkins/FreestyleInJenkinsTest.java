package dev.perfgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.build.PerfAction;
import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.record.Runs;
import dev.perfgate.jenkins.step.PerfRecorder;
import dev.perfgate.result.RunState;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.SingleFileSCM;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A freestyle job in a Jenkins of the harness. */
@WithJenkins
class FreestyleInJenkinsTest {
    @Test
    void failedGateMarksTheBuildAndItsPageShowsIt(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        Path run = Runs.write(
                Runs.of(RunState.FINISHED, "p95 < 1 ms"),
                jenkins.jenkins.getRootDir().toPath());
        job.setScm(
                new SingleFileSCM("perf-results/checkout/run.json", run.toUri().toURL()));
        PerfRecorder recorder = new PerfRecorder();
        recorder.setOnFail(Effect.UNSTABLE);
        job.getPublishersList().add(recorder);

        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.UNSTABLE, job);

        PerfAction action = build.getAction(PerfAction.class);
        assertThat(action.getRuns()).hasSize(1);
        String page = jenkins.createWebClient().getPage(build, "perfgate").asNormalizedText();
        assertThat(page).contains("checkout", "p95 < 1 ms", "GET <b>/</b>");
    }

    @Test
    void settingsSurviveTheForm(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject();
        PerfRecorder recorder = new PerfRecorder();
        recorder.setPattern("out/**");
        recorder.setGates(List.of("p95 < 1 s", "error rate < 1 %"));
        recorder.setOnWarn(Effect.UNSTABLE);
        recorder.setAllowMissing(true);
        job.getPublishersList().add(recorder);

        jenkins.configRoundtrip(job);

        PerfRecorder saved = job.getPublishersList().get(PerfRecorder.class);
        jenkins.assertEqualDataBoundBeans(recorder, saved);
    }
}
