package dev.perfgate.jenkins.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.trend.TrendQuery;
import org.junit.jupiter.api.Test;

class TrendRequestTest {
    @Test
    void seriesAndBranchAreRead() {
        TrendQuery query = TrendRequest.parse("web", "[[\"checkout\",\"response_time\",\"GET /\",\"p95\"]]", "main");
        assertThat(query.record()).isEqualTo("web");
        assertThat(query.branch()).contains("main");
        assertThat(query.series()).singleElement().satisfies(series -> {
            assertThat(series.scenario()).isEqualTo("checkout");
            assertThat(series.key().scope()).isEqualTo("GET /");
        });
    }

    @Test
    void whatIsNoListOfSeriesIsRefused() {
        for (String text : new String[] {"{", "[[\"a\"]]", "[1]", "[" + "[],".repeat(50_000) + "[]]"}) {
            assertThatThrownBy(() -> TrendRequest.parse("web", text, "")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
