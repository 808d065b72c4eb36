package dev.perfgate.jenkins.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTrendTest {
    @TempDir
    private Path jobs;

    @Test
    void lostIndexIsMadeAnewInTheBackgroundAndSaysSoMeanwhile() throws Exception {
        RecordedJob job = jobOfThree("lost");
        remove(job.indexFolder());
        Deque<Runnable> background = new ArrayDeque<>();
        JobTrend trend = job.trend();
        trend.mendIfNeeded(background::add);
        trend.mendIfNeeded(background::add);
        assertThat(background).as("once").hasSize(1);
        assertThat(trend.isBeingRebuilt()).isTrue();
        assertThat(trend.message()).contains("rebuilt");
        background.remove().run();
        assertThat(trend.message()).isEmpty();
        assertThat(job.builds()).containsExactly(1, 2, 3);
    }

    @Test
    void damagedIndexIsMadeAnew() throws Exception {
        RecordedJob job = jobOfThree("damaged");
        damage(job);
        assertThat(job.builds()).hasSize(2);
        job.trend().mendIfNeeded(Runnable::run);
        assertThat(job.builds()).containsExactly(1, 2, 3);
    }

    @Test
    void damagedIndexIsMadeAnewBeforeAGateReadsIt() throws Exception {
        RecordedJob job = jobOfThree("damaged");
        damage(job);
        assertThat(job.record(4, 100, "main", "median of last 3").getReason())
                .contains("3 runs up to")
                .doesNotContain("damaged");
        assertThat(job.builds()).containsExactly(1, 2, 3, 4);
    }

    private static void damage(RecordedJob job) throws IOException {
        Path rows = rows(job.indexFolder());
        byte[] bytes = Files.readAllBytes(rows);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(rows, bytes);
    }

    @Test
    void runThatCannotBeReadIsLeftOutAndToldOf() throws Exception {
        RecordedJob job = jobOfThree("unreadable");
        Files.writeString(job.folder().resolve("builds/2/perfgate/perfgate/0.json.gz"), "no run");
        job.trend().rebuildLater(Runnable::run);
        assertThat(job.builds()).containsExactly(1, 3);
        assertThat(job.trend().message()).contains("1 runs in builds cannot be read");
    }

    @Test
    void deletedBuildIsGoneAlsoFromAnIndexMadeAnew() throws Exception {
        RecordedJob job = jobOfThree("deleted");
        job.trend().forgetBuild(2, Runnable::run);
        remove(job.folder().resolve("builds/2"));
        assertThat(job.builds()).containsExactly(1, 3);
        job.trend().rebuildLater(Runnable::run);
        assertThat(job.builds()).containsExactly(1, 3);
    }

    @Test
    void folderGoesWithARenamedJob() throws Exception {
        RecordedJob job = jobOfThree("before");
        Path after = Files.move(job.folder(), jobs.resolve("after"));
        RecordedJob renamed = new RecordedJob(after, "job after");
        assertThat(renamed.record(4, 100).getStatus()).isEqualTo("PASS");
        assertThat(renamed.builds()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void jobWithoutResultsIsNotWorthShowing() throws Exception {
        RecordedJob job = new RecordedJob(jobs.resolve("empty"), "job empty");
        Files.createDirectories(job.folder().resolve("builds/1"));
        assertThat(job.trend().isWorthShowing(1)).isFalse();
        assertThat(job.trend().isWorthShowing(0)).isFalse();
        RecordedJob other = jobOfThree("other");
        remove(other.indexFolder());
        assertThat(other.trend().isWorthShowing(3)).isTrue();
    }

    private RecordedJob jobOfThree(String name) throws Exception {
        RecordedJob job = new RecordedJob(jobs.resolve(name), "job " + name);
        for (int build : List.of(1, 2, 3)) {
            job.record(build, 100);
        }
        return job;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path rows(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.filter(file -> file.getFileName().toString().startsWith("rows"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
