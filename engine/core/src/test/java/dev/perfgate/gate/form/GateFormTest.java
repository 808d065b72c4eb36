package dev.perfgate.gate.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.verdict.RecordedGate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "p95 < 200 ms",
                "checkout / GET *: error rate any",
                "checkout / POST *: p99.9 <= 1 s; on MISSING warn, DEGRADED fail",
                "checkout: no regression; undecided warn",
                "checkout: no regression; on FAIL warn; undecided after 12",
                "checkout: median < 1 s; waived by ann until 2026-12-31 because the index is not built yet",
                "checkout: rate > 500/s during steady",
                "checkout: error rate < 0.1 % ratchet 5 %",
                "swarm: p50 target 50 ms, acceptable 100 ms, critical 200 ms",
                "checkout: p95 within 10 % of previous",
                "checkout: p95 within 20 ms of the previous run",
                "checkout: error rate within 0.1 % points of median of last 5",
                "checkout: p95 within 10 % of branch main",
                "checkout: p95 within 10 % of run 3f2a",
                "checkout: p95 within 10 % of baseline file base.json",
                "checkout: p95 within 10 % of baseline",
                "checkout: no regression",
                "checkout: no regression until accepted",
                "checkout / GET *: p95 no regression strict, at least 5 %",
                "stress: memory of api slope < 1 MB/min",
                "capacity: highest rate with p95 < 200 ms >= 800/s; on FAIL warn",
                "checkout: stop when p99 > 2 s for 1 s 500 ms",
                "checkout: stop when memory of db > 1 GB",
                "checkout: fail when p95>200ms for 10s, continue as failed",
                "value: price_performance > 50000",
            })
    void gateIsTheSameFromItsParts(String line) {
        Gate gate = GateParser.parse(line);

        RecordedGate recorded = GateForm.of(gate);

        assertThat(recorded.line()).isEqualTo(line);
        assertThat(GateForm.read(recorded)).isEqualTo(gate);
    }

    @Test
    void partsCountAndNotTheLine() {
        RecordedGate renamed = new RecordedGate(
                "prose", GateForm.of(GateParser.parse("a: p95 < 200 ms")).parts());

        assertThat(GateForm.read(renamed).rule()).isEqualTo("p95 < 200 ms");
        assertThat(GateForm.read(renamed).line()).isEqualTo("prose");
    }

    @Test
    void lineAloneIsRead() {
        assertThat(GateForm.read(RecordedGate.ofLine("a: p95 < 200 ms")))
                .isEqualTo(GateParser.parse("a: p95 < 200 ms"));
    }

    @Test
    void fileOfABaselineIsAmongTheParts() {
        BaselineGate gate = (BaselineGate) GateParser.parse("a: p95 within 10 % of baseline");

        assertThat(((BaselineGate) GateForm.read(GateForm.of(gate.comparedWith("C:/my base.json"))))
                        .reference()
                        .file())
                .contains("C:/my base.json");
    }

    @Test
    void damagedPartsAreRefused() {
        RecordedGate sound = GateForm.of(GateParser.parse("a: p95 < 200 ms"));
        for (String part : new String[] {"kind", "figure", "limit", "scenario"}) {
            Map<String, Object> parts = new HashMap<>(sound.parts());
            parts.put(part, "damaged");
            if (part.equals("scenario")) {
                parts.remove(part);
            }
            assertThatThrownBy(() -> GateForm.read(new RecordedGate("a", parts)))
                    .isInstanceOf(GateException.class)
                    .hasMessageContaining(part);
        }
    }
}
