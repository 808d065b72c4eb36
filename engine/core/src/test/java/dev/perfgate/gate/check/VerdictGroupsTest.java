package dev.perfgate.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictGroupsTest {
    private static final String GATE = "checkout: no regression";

    @Test
    void figuresThatFellTogetherAreOneLine() {
        List<Verdict> shown = VerdictGroups.of(List.of(
                verdict(GATE, Status.WARN, "p95 of 'GET /a' was 40 ms, 100 % worse"),
                verdict(GATE, Status.WARN, "p50 of 'GET /a' was 30 ms, 50 % worse"),
                verdict(GATE, Status.WARN, "failures were 3, and 0 in the runs before"),
                verdict(GATE, Status.WARN, "rate was 20/s, 10 % worse"),
                verdict(GATE, Status.WARN, "p50 was 20 ms, 9 % worse"),
                verdict(GATE, Status.PASS, "3 figures show no regression")));

        assertThat(shown)
                .extracting(Verdict::reason)
                .containsExactly(
                        "p95 of 'GET /a' was 40 ms, 100 % worse; likewise 4 other figures (p50 of 'GET /a', failures,"
                                + " rate and 1 more)",
                        "3 figures show no regression");
    }

    @Test
    void whatOtherGatesSayOfEachRequestStaysALineEach() {
        List<Verdict> verdicts = List.of(
                verdict("checkout / *: p95 < 1 s", Status.FAIL, "p95 of 'a' was 2 s"),
                verdict("checkout / *: p95 < 1 s", Status.FAIL, "p95 of 'b' was 2 s"),
                verdict("p95 of checkout", Status.FAIL, "not a gate"),
                verdict("p95 of checkout", Status.FAIL, "not a gate either"));

        assertThat(VerdictGroups.of(verdicts)).isEqualTo(verdicts);
    }

    private static Verdict verdict(String gate, Status status, String reason) {
        return new Verdict(gate, status, reason, Double.NaN);
    }
}
