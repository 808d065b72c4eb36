package dev.perfgate.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictGroupsTest {
    private static final String GATE = "checkout: no regression";

    @Test
    void figuresThatFellTogetherAreOneLine() {
        List<Verdict> shown = VerdictGroups.of(List.of(
                verdict(Status.WARN, figure("p95", "GET /what was new")),
                verdict(Status.WARN, figure("p50", "GET /what was new")),
                verdict(Status.WARN, figure("failures", "")),
                verdict(Status.WARN, figure("rate", "those that were slow was 5 ms")),
                verdict(Status.WARN, figure("p50", "")),
                verdict(Status.PASS, figure("p99", ""))));

        assertThat(shown)
                .extracting(Verdict::reason)
                .containsExactly(
                        "it is worse; likewise 4 other figures (p50 of 'GET /what was new', failures,"
                                + " rate of 'those that were slow was 5 ms' and 1 more)",
                        "it is worse");
    }

    @Test
    void whatOtherGatesSayOfEachRequestStaysALineEach() {
        List<Verdict> verdicts = List.of(
                SampleVerdicts.of("checkout / *: p95 < 1 s", Status.FAIL, "p95 of 'a' was 2 s", 2000),
                SampleVerdicts.of("checkout / *: p95 < 1 s", Status.FAIL, "p95 of 'b' was 2 s", 2000),
                SampleVerdicts.of("checkout: no regression", Status.FAIL, "not of that kind", 1),
                SampleVerdicts.of("checkout: no regression", Status.FAIL, "nor this one", 1));

        assertThat(VerdictGroups.of(verdicts)).isEqualTo(verdicts);
    }

    private static JudgedFigure figure(String label, String scope) {
        return new JudgedFigure("response_time", label, label, scope);
    }

    private static Verdict verdict(Status status, JudgedFigure figure) {
        return Verdict.of(
                GateReference.of(GateReference.Kind.REGRESSION, GATE),
                status,
                Optional.of(Actual.of(figure, 40, Unit.MILLISECONDS)),
                new Against.Nothing("it is worse"));
    }
}
