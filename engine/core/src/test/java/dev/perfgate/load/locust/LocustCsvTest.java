package dev.perfgate.load.locust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Run;
import dev.perfgate.testkit.GoldenFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocustCsvTest {
    @Test
    void fourFilesReadAsRecorded() {
        LocustCsv.of(Runs.failed())
                .forEach((suffix, text) ->
                        GoldenFile.of(LocustCsvTest.class, "nightly" + suffix).assertMatches(text));
    }

    @Test
    void filesAreNamedAsLocustNamesThem() {
        assertThat(LocustCsv.of(Runs.normal()))
                .containsOnlyKeys("_stats.csv", "_stats_history.csv", "_failures.csv", "_exceptions.csv");
        assertThat(LocustCsv.SUFFIXES)
                .containsExactlyElementsOf(LocustCsv.of(Runs.normal()).keySet());
    }

    @Test
    void runWithoutAnswersIsAllUnknown() {
        assertThat(LocustCsv.stats(Runs.empty()).lines().skip(1))
                .containsExactly(",Aggregated,0,0,N/A,N/A,N/A,N/A,N/A,N/A,N/A" + ",N/A".repeat(11));
    }

    @Test
    void lastLineOfHistoryHasTheWholeRunsFigures() {
        List<String> lines = LocustHistory.of(Runs.failed()).lines().toList();
        assertThat(lines).hasSize(121);
        assertThat(lines.get(120)).contains(",92400,369,3,");
        assertThat(lines.get(119)).endsWith(",N/A,N/A,N/A,N/A,N/A");
    }

    @Test
    void nameWithoutMethodIsNotTakenForTheSum() {
        assertThat(LocustName.of("log in")).isEqualTo(new LocustName("N/A", "log in"));
        assertThat(LocustName.of("POST /inference [small]")).isEqualTo(new LocustName("POST", "/inference [small]"));
        assertThat(LocustName.of("GETAWAY")).isEqualTo(new LocustName("N/A", "GETAWAY"));
    }

    @Test
    void textsThatNeedItAreQuoted() {
        String csv = LocustCsv.failures(failing("=cmd|' /C calc'!A0", "line 1\r\n\"2\", 3"));
        assertThat(csv).endsWith("GET,/a,\"status: =cmd|' /C calc'!A0\r\nline 1\r\n\"\"2\"\", 3\",1\r\n");
    }

    private static Run failing(String... messages) {
        Run run = Runs.normal();
        Measurements measured = run.measurements();
        Failure failure = new Failure("GET /a", "status", String.join("\r\n", messages), 1, 0, 0);
        return Runs.run(
                run.info(),
                "",
                run.validity(),
                new Measurements(measured.metrics(), measured.timeline(), List.of(), List.of(failure), List.of()),
                List.of());
    }
}
