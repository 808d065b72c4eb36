package dev.perfgate.jenkins.trend;

import dev.perfgate.json.JsonLayout;
import dev.perfgate.json.JsonOut;
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
        try (JsonOut json = new JsonOut(out, JsonLayout.BARE)) {
            json.document(() -> {
                json.object("records", () -> records(contents, json));
                json.texts("branches", contents.branches());
                json.flag("rebuilding", trend.isBeingRebuilt());
                json.text("message", trend.message());
            });
        }
    }

    private static void records(TrendContents contents, JsonOut json) throws IOException {
        for (Map.Entry<String, List<String>> record : contents.scenarios().entrySet()) {
            json.texts(record.getKey(), record.getValue());
        }
    }

    public void figures(OutputStream out) throws IOException {
        TrendJson.writeFigures(trend.index().figures(), out);
    }

    /** @throws IllegalArgumentException when that cannot be asked for */
    public void data(String record, String series, String branch, OutputStream out) throws IOException {
        TrendJson.write(trend.index().trend(TrendRequest.parse(record, series, branch)), out);
    }
}
