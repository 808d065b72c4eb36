package dev.perfgate.jenkins.trend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.trend.TrendQuery;
import dev.perfgate.trend.TrendQuery.Series;
import java.util.ArrayList;
import java.util.List;

/** The series that a page requests: {@code [["scenario", "metric", "scope", "statistic"], …]}. */
public final class TrendRequest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 100_000;
    private static final int PARTS = 4;

    private TrendRequest() {}

    /**
     * @param branch empty for all
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static TrendQuery parse(String record, String series, String branch) {
        TrendQuery query = TrendQuery.of(record, series(series));
        return branch.isEmpty() ? query : query.ofBranch(branch);
    }

    private static List<Series> series(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the list of series is too long");
        }
        try {
            List<Series> all = new ArrayList<>();
            for (JsonNode one : JSON.readTree(text)) {
                all.add(series(one));
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the list of series is not JSON", e);
        }
    }

    private static Series series(JsonNode one) {
        if (!one.isArray() || one.size() != PARTS) {
            throw new IllegalArgumentException("a series is [scenario, metric, scope, statistic]");
        }
        PastFigure.Key key = new PastFigure.Key(
                one.get(1).asText(), one.get(2).asText(), one.get(3).asText());
        return new Series(one.get(0).asText(), key);
    }
}
