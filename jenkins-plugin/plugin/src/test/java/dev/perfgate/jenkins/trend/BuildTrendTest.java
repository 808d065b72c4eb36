package dev.perfgate.jenkins.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.jenkins.agent.FoundRuns;
import dev.perfgate.jenkins.record.RecordException;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.Recording;
import dev.perfgate.jenkins.record.Runs;
import dev.perfgate.jenkins.record.VerdictSummary;
import dev.perfgate.jenkins.trend.BuildTrend.Compared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTrendTest {
    @TempDir
    private Path jobs;

    private final RecordSettings settings = new RecordSettings();

    private RecordedJob job;

    @BeforeEach
    void makeJob() {
        job = new RecordedJob(jobs.resolve("shop"), "job shop");
    }

    @Test
    void buildIsComparedWithThePreviousThatDidNotFail() throws Exception {
        assertThat(job.record(1, 100).getStatus()).isEqualTo("NO_BASELINE");
        assertThat(job.record(2, 104).getStatus()).isEqualTo("PASS");
        assertThat(job.record(3, 150).getStatus()).isEqualTo("FAIL");
        VerdictSummary fourth = job.record(4, 150);
        assertThat(fourth.getStatus()).as("the third failed").isEqualTo("FAIL");
        assertThat(fourth.getReason()).contains("104");
        assertThat(job.builds()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void wordsOfTheJobChooseTheBaseline() throws Exception {
        job.record(1, 100);
        job.record(2, 200, "feature", "");
        job.record(3, 300, "feature", "");
        assertThat(job.record(4, 300, "feature", "previous").getStatus()).isEqualTo("PASS");
        assertThat(job.record(5, 200, "feature", "build 2").getStatus()).isEqualTo("PASS");
        assertThat(job.record(6, 100, "feature", "branch main").getStatus()).isEqualTo("PASS");
        assertThat(job.record(7, 200, "feature", "median of last 6").getReason())
                .contains("median of last 6");
    }

    @Test
    void verdictKeepsTheBuildThatItComparedWith() throws Exception {
        assertThat(job.record(1, 100).getBaselineRun()).isNull();
        job.record(2, 200);
        VerdictSummary third = job.record(3, 200);
        assertThat(third.getBaselineJob()).isEmpty();
        assertThat(third.getBaselineBuild()).as("the second failed").isEqualTo(1);
        assertThat(third.getBaselineRun())
                .isEqualTo(job.trend()
                        .index()
                        .ofBuild(1, RecordSettings.USUAL_ID)
                        .get(0)
                        .run()
                        .info()
                        .id());
    }

    @Test
    void resultOfAnEarlierBuildIsNoResult() throws Exception {
        job.record(1, 100);
        BuildTrend second = job.buildTrend(2);
        Recording recording = new Recording(settings, job.folder().resolve("2"), variable -> null, second);
        FoundRuns left = Runs.sent(Runs.ofBuild(1, 100, "main"));
        assertThatThrownBy(() -> recording.record(left))
                .isInstanceOf(RecordException.class)
                .hasMessageContainingAll("out/run.json: build 1 already recorded this run", "delete old results");
        settings.setAllowMissing(true);
        assertThat(recording.record(left).runs()).isEmpty();
        assertThat(job.log).singleElement().asString().contains("out/run.json", "skipped");
        assertThat(job.builds()).containsExactly(1);
    }

    @Test
    void resultThatIsOlderThanTheBuildIsNoneUnlessThatIsAllowed() throws Exception {
        Compared compared = new Compared.WithJob(job.trend(), "", BaselineWords.parse(""));
        BuildTrend young = job.buildTrend(1, compared, Duration.ZERO);
        assertThat(young.wasThereBefore(Duration.ofMillis(Runs.AGE_MILLIS))).isFalse();
        assertThat(young.wasThereBefore(Duration.ofMillis(Runs.AGE_MILLIS + 1))).isTrue();

        BuildTrend younger = job.buildTrend(1, compared, Duration.ofMillis(-1));
        Recording recording = new Recording(settings, job.folder().resolve("1"), variable -> null, younger);
        FoundRuns left = Runs.sent(Runs.ofBuild(1, 100, "main"));
        assertThatThrownBy(() -> recording.record(left))
                .isInstanceOf(RecordException.class)
                .hasMessageContainingAll("out/run.json: this run is older than the build", "allowOld: true");
        settings.setAllowOld(true);
        assertThat(recording.record(left).runs()).hasSize(1);
    }

    @Test
    void fixedBuildThatIsGoneIsNoPass() throws Exception {
        job.record(1, 100);
        VerdictSummary verdict = job.record(2, 100, "main", "build 77");
        assertThat(verdict.getStatus()).isEqualTo("ERROR");
        assertThat(verdict.getReason()).contains("job shop: build 77 has no result of 'perfgate' (any more)");
    }

    @Test
    void anotherJobsRunsAreComparedWithAndItsIndexIsNotWritten() throws Exception {
        RecordedJob nightly = new RecordedJob(jobs.resolve("nightly"), "job nightly");
        nightly.record(1, 50);
        Compared compared = new Compared.WithJob(nightly.trend(), "nightly", BaselineWords.parse(""));
        VerdictSummary verdict = job.record(9, 100, "main", compared);
        assertThat(verdict.getStatus()).isEqualTo("FAIL");
        assertThat(verdict.getBaselineJob()).isEqualTo("nightly");
        assertThat(verdict.getBaselineBuild()).isEqualTo(1);
        assertThat(nightly.builds()).containsExactly(1);
        assertThat(job.builds()).containsExactly(9);
    }

    @Test
    void jobThatCannotBeReadIsNoPass() throws Exception {
        job.record(1, 100);
        VerdictSummary verdict = job.record(
                2, 100, "main", new Compared.WithNothing("job secret", "there is no such job", "name another"));
        assertThat(verdict.getStatus()).isEqualTo("ERROR");
        assertThat(verdict.getReason()).contains("job secret: there is no such job");
    }

    @Test
    void indexThatCannotBeReadIsNoPassAndTheRunStaysWithItsBuild() throws Exception {
        Files.createDirectories(job.folder());
        Files.writeString(job.indexFolder(), "a file where a folder should be");
        assertThat(job.record(1, 100).getStatus()).isEqualTo("ERROR");
        assertThat(job.log).hasSize(2).last().asString().contains("was not added to the job's trends");
        Files.delete(job.indexFolder());
        assertThat(job.record(2, 101, "main", "previous").getStatus()).isEqualTo("PASS");
        assertThat(job.builds()).as("rebuilt from the builds").containsExactly(1, 2);
    }

    @Test
    void concurrentBuildsAreAllInTheTrend() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<VerdictSummary>> all = new ArrayList<>();
            IntStream.rangeClosed(1, 20).forEach(build -> all.add(threads.submit(() -> job.record(build, 100))));
            for (Future<VerdictSummary> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(job.builds())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
    }
}
