package dev.perfgate.maven.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class VerdictLineTest {
    @Test
    void columnsBecomeASentence() {
        assertThat(VerdictLine.failures(List.of("  FAIL  health: p95 < 200 ms    312 ms is above 200 ms")))
                .isEqualTo("Gate failed: health: p95 < 200 ms: 312 ms is above 200 ms");
    }

    @Test
    void verdictsThatWereNotPossibleSaySoInTheirReason() {
        assertThat(VerdictLine.failures(
                        List.of("FAIL  health: p95 < 1 s  MISSING: no such metric", "FAIL  b  ERROR: c")))
                .isEqualTo("2 gates failed: health: p95 < 1 s: MISSING: no such metric; b: ERROR: c");
    }

    @Test
    void totalsAndOtherLinesAreNoVerdicts() {
        assertThat(VerdictLine.failures(List.of("FAIL: 1 FAIL, 2 PASS", "PASS  a", "GET /failures  12", "")))
                .isEmpty();
    }

    @Test
    void undecidedGatesWarn() {
        assertThat(List.of("WARN  a  b", "  WARN  a  NO_BASELINE: b")).allMatch(VerdictLine::warns);
        assertThat(List.of("PASS  a", "FAIL  a", "Warnings: 3")).noneMatch(VerdictLine::warns);
    }
}
