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
    void requestThatNoTaskHasIs() {
        assertThat(Foresight.objection(GateParser.parse("shop / GET /item: p95 < 1 s"), "shop", outline))
                .contains(new Foresight.Objection("'shop' has no request 'GET /item'", "did you mean 'GET /items'?"));
    }
}
