package dev.perfgate.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.perfgate.json.JsonNumbers;
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

    @Test
    void fieldsCanStandInALargerObject() throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("scenario", "checkout");
            SummaryJson.writeFields(Runs.empty(), json);
            json.writeEndObject();
        }
        assertThat(out.toString())
                .startsWith("{\"scenario\":\"checkout\",\"duration_s\":10,\"valid\":true,\"requests\":0,");
    }

    @Test
    void figuresKeepSixDigitsAndCountsAll() throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            for (double value : new double[] {3.211264, 123_456_789, 0.000012345678, 1234567.8, Double.NaN, 1200}) {
                JsonNumbers.write(json, value, 6);
            }
            json.writeEndArray();
        }
        assertThat(out.toString()).isEqualTo("[3.21126,123456789,0.0000123457,1234568,null,1200]");
    }

    private static String write(Run run) throws IOException {
        StringWriter out = new StringWriter();
        SummaryJson.write(run, out);
        return out.toString();
    }
}
