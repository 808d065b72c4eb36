package dev.perfgate.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.record.Runs;
import dev.perfgate.report.png.ChartPng;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DownloadTest {
    private final Run run = Runs.of(RunState.FINISHED, "p95 < 10 ms");

    @Test
    void everyFileHasItsContent() throws IOException {
        assertThat(text(Download.JSON)).startsWith("{").contains("\"checkout\"");
        assertThat(text(Download.CSV)).startsWith("Type,Name,Request Count").contains("<b>/</b>");
        assertThat(text(Download.MARKDOWN)).startsWith("### ").contains("checkout");
        assertThat(text(Download.HTML)).startsWith("<!DOCTYPE html>").doesNotContain("GET <b>");
    }

    @Test
    void onlyNamesOfOursAreKnown() throws IOException {
        assertThat(Download.named("run.json")).contains(Download.JSON);
        assertThat(Download.named("../run.json")).isEmpty();
        assertThat(Download.named("")).isEmpty();
        assertThat(ChartFile.named("../../build.xml", run)).isEmpty();
        assertThat(ChartFile.named("histogram", run)).isEmpty();
    }

    @Test
    void everyPictureThatIsNamedCanBeDrawn() throws IOException {
        Assumptions.assumeTrue(ChartPng.problem().isEmpty(), "no fonts on this machine");
        assertThat(ChartFile.names(run)).contains("percentiles.png");
        for (String name : ChartFile.names(run)) {
            assertThat(ChartFile.named(name, run).orElseThrow()).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    private String text(Download file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(run, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
