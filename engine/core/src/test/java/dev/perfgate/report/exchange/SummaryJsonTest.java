package dev.perfgate.report.exchange;

import dev.perfgate.report.Runs;
import dev.perfgate.result.Run;
import dev.perfgate.testkit.GoldenFile;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {
    @Test
    void failedRunIsAsRecorded() throws IOException {
        GoldenFile.of(SummaryJsonTest.class, "failed.json").assertMatches(write(Runs.failed()));
    }

    @Test
    void whatWasNotMeasuredIsNull() throws IOException {
        GoldenFile.of(SummaryJsonTest.class, "empty.json").assertMatches(write(Runs.empty()));
    }

    private static String write(Run run) throws IOException {
        StringWriter out = new StringWriter();
        SummaryJson.write(run, out);
        return out.toString();
    }
}
