package dev.perfgate.jenkins.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The trends of a job with a long history. */
@WithRealJenkins
class HistoryIT {
    private static final int BUILDS = 10_000;
    private static final int DELETED = 5_000;
    private static final int TIMES = 21;
    private static final Duration REBUILD = Duration.ofMinutes(5);

    private final TestBed bed;

    HistoryIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void trendsOfTenThousandBuildsNeedNoneOfThem() throws Exception {
        Job job = bed.freestyle(
                "history",
                JobXml.shell(bed.demo().writeConfig("1s")) + JobXml.perfRun(""),
                JobXml.recordPerf(JobXml.gates("p95 < 10 s")));
        Build first = job.build();
        assertThat(first.result()).as(first.log()).isEqualTo("SUCCESS");
        assertThat(builds(job)).isEqualTo(1);

        Path folder = bed.jenkins().home().resolve("jobs").resolve(job.name());
        bed.jenkins().stop();
        new ManyBuilds(folder).make(BUILDS);
        TestBed.empty(folder.resolve("perfgate"));
        bed.jenkins().startAgain();
        bed.client().json(job.path() + "perfgate/choices");
        Patience.awaitTrue("the lost index is made anew", REBUILD, () -> builds(job) == BUILDS);

        bed.client().postForm(job.path() + DELETED + "/doDelete", Map.of());
        assertThat(builds(job)).isEqualTo(BUILDS - 1);

        bed.jenkins().stop();
        makeUnloadable(folder);
        bed.jenkins().startAgain();
        assertThat(bed.client().page(job.path() + "perfgate/")).contains("Performance");
        assertThat(bed.client()
                        .json(data(job))
                        .path("series")
                        .path(0)
                        .path("builds")
                        .asInt())
                .isEqualTo(BUILDS - 1);
        tellHowLongItTakes(job);
        assertThat(bed.client().json(job.path() + "perfgate/api/json").path("points"))
                .isNotEmpty();
    }

    /** Whoever asks for one of these builds gets none. */
    private static void makeUnloadable(Path job) throws IOException {
        for (int number = 1; number <= BUILDS; number++) {
            Files.deleteIfExists(job.resolve("builds/" + number + "/build.xml"));
        }
    }

    /** And do not judge it: that depends on what else the machine does. */
    private void tellHowLongItTakes(Job job) throws Exception {
        String data = data(job);
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            bed.client().page(data);
            millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
        Collections.sort(millis);
        System.out.println("Trend data of " + BUILDS + " builds: median " + millis.get(TIMES / 2) + " ms, fastest "
                + millis.get(0) + " ms of " + TIMES + " requests");
    }

    /** How many builds the trend of the first figure has. */
    private int builds(Job job) throws Exception {
        JsonNode figures = figures(job);
        return figures.isEmpty()
                ? 0
                : bed.client()
                        .json(data(job))
                        .path("series")
                        .path(0)
                        .path("builds")
                        .asInt();
    }

    private JsonNode figures(Job job) throws Exception {
        return bed.client().json(job.path() + "perfgate/figures").path("figures");
    }

    private String data(Job job) throws Exception {
        JsonNode figure = figures(job).path(0);
        String series = "[[" + figure.path("scenario") + "," + figure.path("metric") + "," + figure.path("scope") + ","
                + figure.path("statistic") + "]]";
        return job.path() + "perfgate/data?record=perfgate&series=" + JenkinsClient.encoded(series);
    }
}
