package dev.perfgate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perfgate.json.DocumentException;
import dev.perfgate.unit.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteSummaryJsonTest {
    private static final SuiteSummary TWO_RUNS = new SuiteSummary(
            "0.1.0",
            Instant.parse("2026-11-21T08:00:00Z"),
            Instant.parse("2026-11-21T08:01:00Z"),
            Outcome.FAIL,
            1,
            Optional.empty(),
            List.of(
                    new SuiteSummary.Entry(
                            "checkout",
                            "http",
                            "checkout",
                            RunState.FINISHED,
                            true,
                            Outcome.FAIL,
                            List.of(
                                    new Headline("requests", "requests", 1200, Unit.COUNT),
                                    new Headline("response_time_p95", "response time p95", 21.5, Unit.MILLISECONDS)),
                            List.of(ExampleRun.run().gates().get(0)),
                            List.of(ExampleRun.run().verdicts().get(0))),
                    new SuiteSummary.Entry(
                            "search",
                            "http",
                            "search",
                            RunState.INTERRUPTED,
                            false,
                            Outcome.INVALID,
                            List.of(),
                            List.of(),
                            List.of())));

    private static final String TEXT = """
            {
              "schema_version": 1,
              "tool_version": "0.1.0",
              "started": "2026-11-21T08:00:00Z",
              "ended": "2026-11-21T08:01:00Z",
              "outcome": "fail",
              "exit_code": 1,
              "error": null,
              "runs": [{
                "scenario": "checkout",
                "type": "http",
                "folder": "checkout",
                "state": "finished",
                "valid": true,
                "outcome": "fail",
                "figures": [{
                  "name": "requests",
                  "label": "requests",
                  "value": 1200,
                  "unit": "count"
                },{
                  "name": "response_time_p95",
                  "label": "response time p95",
                  "value": 21.5,
                  "unit": "ms"
                }],
                "gates": [{
                  "line": "p95 < 200 ms",
                  "figure": {
                    "rank": 95,
                    "statistic": "p95"
                  },
                  "id": "9be64efc",
                  "kind": "limit",
                  "limit": {
                    "operator": "<",
                    "unit": "ms",
                    "value": 200
                  },
                  "scenario": "*"
                }],
                "verdicts": [{
                  "gate": "p95 < 200 ms",
                  "gate_id": "9be64efc",
                  "gate_kind": "limit",
                  "gate_scenario": "*",
                  "status": "pass",
                  "consequence": "pass",
                  "reason": "p95 was 21 ms, limit 200 ms (90 % below)",
                  "actual": {
                    "metric": "p95",
                    "statistic": "value",
                    "label": "p95",
                    "scope": "",
                    "value": 21,
                    "unit": "ms"
                  },
                  "against": {
                    "kind": "limit",
                    "limit": {
                      "operator": "<",
                      "value": 200,
                      "unit": "ms"
                    }
                  },
                  "change": {
                    "relative": -0.895
                  }
                }]
              },{
                "scenario": "search",
                "type": "http",
                "folder": "search",
                "state": "interrupted",
                "valid": false,
                "outcome": "invalid",
                "figures": [ ],
                "gates": [ ],
                "verdicts": [ ]
              }]
            }
            """;

    @Test
    void summaryIsWrittenInItsDocumentedForm() throws Exception {
        assertThat(json(TWO_RUNS)).isEqualTo(TEXT);
    }

    @Test
    void summaryComesBackAsItWas() {
        assertThat(read(TEXT)).isEqualTo(TWO_RUNS);
    }

    @Test
    void suiteThatCouldNotStartSaysWhy() throws Exception {
        SuiteSummary nothing = new SuiteSummary(
                "0.1.0",
                Instant.EPOCH,
                Instant.EPOCH,
                Outcome.NOT_COMPLETED,
                3,
                Optional.of("nothing listens at localhost:8000"),
                List.of());

        assertThat(read(json(nothing))).isEqualTo(nothing);
    }

    @Test
    void everyTruncationIsOneMessage() {
        // All but the last two: the closing brace and the line's end, without which nothing is lost.
        for (int length = 0; length < TEXT.length() - 2; length++) {
            String cut = TEXT.substring(0, length);
            assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> read(cut));
        }
    }

    @Test
    void runIsNoSummary() {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(ExampleRun.json(ExampleRun.run())))
                .withMessageContaining("is missing");
    }

    @Test
    void unknownVersionIsNamed() {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(TEXT.replace("\"schema_version\": 1", "\"schema_version\": 2")))
                .withMessageContaining("schema_version 2 (written by Perfgate 0.1.0)");
    }

    @Test
    void missingFileIsNamed(@TempDir Path folder) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> SuiteSummaryJson.read(folder.resolve("summary.json")))
                .withMessageContaining(folder.resolve("summary.json") + ": there is no such file");
    }

    private static String json(SuiteSummary summary) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SuiteSummaryJson.write(summary, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static SuiteSummary read(String json) {
        return SuiteSummaryJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "summary.json");
    }
}
