package dev.perfgate.cpu;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.GoldenFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape that scripts of the earlier tools read. */
final class CpuDocumentTest {
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @Test
    void oneRunAsJson() throws IOException {
        assertWritten("one-run.json", document(CpuResults.quiet(CpuResults.plan(1)))::writeJson);
    }

    @Test
    void threeRunsWithAllThatCanBeMeasuredAsJson() throws IOException {
        CpuPlan plan = new CpuPlan(
                List.of(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100),
                4,
                Duration.ofSeconds(8),
                Duration.ZERO,
                3,
                List.of(1, 2, 4),
                Duration.ZERO);
        CpuRecord record = CpuResults.record(plan, step -> step.run() == 2 ? 0.96 : 1);
        assertWritten("three-runs.json", document(record)::writeJson);
    }

    @Test
    void oneRunAsCsv() throws IOException {
        assertWritten("one-run.csv", document(CpuResults.quiet(CpuResults.plan(1)))::writeCsv);
    }

    @Test
    void oneRunAsJsonLines() throws IOException {
        assertWritten("one-run.jsonl", document(CpuResults.quiet(CpuResults.plan(1)))::writeJsonLines);
    }

    @Test
    void exampleOfTheOldToolComesOutAsItDid() throws IOException {
        String json = written(document(CpuResults.quiet(CpuResults.plan(1)))::writeJson);
        assertThat(json.replaceAll("\\s+", " "))
                .contains("\"hostname\": \"server-1\", \"timestamp\": 1795248261, \"numCores\": 4, \"results\": [")
                .contains("{ \"busyPct\": 10, \"workUnits\": 1200 }")
                .contains("], \"maxUnits\": 12000, \"avgUnits\": 6600, \"unitsPerSec\": 1500, ");
    }

    @Test
    void levelsUntilAnInterruptionMakeTheFigures() throws IOException {
        CpuRecord whole = CpuResults.quiet(CpuResults.plan(1));
        CpuRecord begun = new CpuRecord(whole.plan(), whole.results().subList(0, 3), 0.12, 4);
        assertThat(begun.incomplete().orElse("")).contains("3 of 10 parts");
        assertThat(whole.incomplete()).isEmpty();
        assertThat(written(document(begun)::writeJson).replaceAll("\\s+", " "))
                .contains("\"maxUnits\": 3600, \"avgUnits\": 2400, \"unitsPerSec\": 450, ");
    }

    private static CpuDocument document(CpuRecord record) {
        return CpuDocument.of(CpuResults.run(record), CpuResults.MACHINE);
    }

    private static void assertWritten(String golden, Writing writing) throws IOException {
        GoldenFile.of(CpuDocumentTest.class, golden).assertMatches(written(writing));
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toString(UTF_8);
    }
}
