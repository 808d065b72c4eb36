package dev.perfgate.jenkins.trend;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.perfgate.trend.TrendContents;
import dev.perfgate.trend.TrendJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** The JSON that a job's trend page fetches. Reads the index alone. */
public record TrendAnswers(JobTrend trend) {
    /** Among what there is to choose; begins with mending the index where that is needed, and says so. */
    public void choices(Executor background, OutputStream out) throws IOException {
        trend.mendIfNeeded(background);
        TrendContents contents = trend.index().contents();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("records");
            for (Map.Entry<String, List<String>> record : contents.scenarios().entrySet()) {
                texts(record.getKey(), record.getValue(), json);
            }
            json.writeEndObject();
            texts("branches", contents.branches(), json);
            json.writeBooleanField("rebuilding", trend.isBeingRebuilt());
            json.writeStringField("message", trend.message());
            json.writeEndObject();
        }
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    public void figures(OutputStream out) throws IOException {
        TrendJson.writeFigures(trend.index().figures(), out);
    }

    /** @throws IllegalArgumentException when that cannot be asked for */
    public void data(String record, String series, String branch, OutputStream out) throws IOException {
        TrendJson.write(trend.index().trend(TrendRequest.parse(record, series, branch)), out);
    }
}
