package dev.perfgate.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateEvaluator;
import dev.perfgate.gate.Runs;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Validity;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.unit.Unit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureLimitTest {
    private static final PastFigure.Key P95 = new PastFigure.Key("response_time", "", "p95");

    @Test
    void fixedLimitsOfTheFigureAreGivenInItsUnit() {
        assertThat(of(P95, Unit.MILLISECONDS, "checkout: p95 < 0.2 s", "response time p95 < 300"))
                .extracting(FigureLimit::value)
                .containsExactly(200.0, 300.0);
        assertThat(of(P95, Unit.MILLISECONDS, "*: p95 target 50 ms, acceptable 100 ms, critical 200 ms"))
                .extracting(limit -> limit.level() + " " + limit.value())
                .containsExactly("target 50.0", "acceptable 100.0", "critical 200.0");
    }

    @Test
    void limitsOfOtherFiguresScenariosPartsAndPhasesAreNot() {
        assertThat(of(
                        P95,
                        Unit.MILLISECONDS,
                        "search: p95 < 200 ms",
                        "checkout: p99 < 200 ms",
                        "checkout: service time p95 < 200 ms",
                        "checkout / GET *: p95 < 200 ms",
                        "checkout: p95 < 200 ms during steady",
                        "checkout: p95 within 10 % of previous",
                        "checkout: p95 < 200 ms ratchet"))
                .isEmpty();
    }

    @Test
    void requestsAndPlainMetricsHaveLimitsToo() {
        PastFigure.Key request = new PastFigure.Key("response_time", "GET /a", "p95");
        PastFigure.Key errors = new PastFigure.Key("error_rate", "", PastFigure.SINGLE);
        PastFigure.Key heap = new PastFigure.Key("heap", "", PastFigure.SINGLE);
        assertThat(of(request, Unit.MILLISECONDS, "checkout / GET *: p95 < 200 ms", "p95 < 1 s"))
                .hasSize(1);
        assertThat(of(errors, Unit.RATIO, "checkout: error rate < 0.1 %").get(0).value())
                .isEqualTo(0.001);
        assertThat(of(heap, Unit.MEBIBYTES, "checkout: heap < 2 GiB").get(0).value())
                .isEqualTo(2048);
    }

    private static List<FigureLimit> of(PastFigure.Key key, Unit unit, String... lines) {
        List<Gate> gates = Arrays.stream(lines).map(GateParser::parse).toList();
        return FigureLimit.of(FigureLimit.of(GateEvaluator.evaluate(gates, run())), key, unit);
    }

    private static Run run() {
        double[] samples = new double[1000];
        Arrays.fill(samples, 50);
        Distribution times = Distribution.of(Distribution.NANOS_AS_MILLIS, samples);
        return Runs.of(
                "checkout",
                RunState.FINISHED,
                Validity.VALID,
                List.of(
                        Metric.of(LoadMetrics.REQUESTS, "", 1000),
                        Metric.of(LoadMetrics.ERROR_RATE, "", 0),
                        Metric.of(LoadMetrics.RESPONSE_TIME, "", times),
                        Metric.of(LoadMetrics.SERVICE_TIME, "", times),
                        Metric.of(LoadMetrics.RESPONSE_TIME, "GET /a", times),
                        Metric.of(Runs.metric("heap", Unit.MEBIBYTES), "", 100)));
    }
}
