package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.MetricOutline;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForesightTest {
    private final MetricOutline outline = MetricOutline.ofLoad(List.of("GET /items"), List.of("POST /pay"));

    @Test
    void requestThatTagsLeaveOutIsNoMistakeOfTheGate() {
        assertThat(Foresight.objection(GateParser.parse("shop / POST *: p95 < 1 s"), "shop", outline))
                .isEmpty();
    }

    @Test
    void figureOfAComparisonIsKnownOrNotBeforeTheRuns() {
        assertThat(Foresight.objection(RunFigure.parse("p95"), "shop", outline)).isEmpty();
        assertThat(Foresight.objection(RunFigure.parse("service time p99"), "shop", outline))
                .isEmpty();
        assertThat(Foresight.objection(RunFigure.parse("wibble"), "shop", outline))
                .get()
                .asString()
                .contains("runs of 'shop' have no 'wibble'", "they have: requests, failures");
        assertThat(Foresight.objection(RunFigure.parse("requests"), "shop", outline))
                .contains(new Foresight.Objection(
                        "'requests' is neither better nor worse", "name a figure that is, such as p95"));
    }

    @Test
    void requestThatNoTaskHasIs() {
        assertThat(Foresight.objection(GateParser.parse("shop / GET /item: p95 < 1 s"), "shop", outline))
                .contains(new Foresight.Objection("'shop' has no request 'GET /item'", "did you mean 'GET /items'?"));
    }
}
