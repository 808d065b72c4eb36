package dev.perfgate.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.GateEvaluator;
import dev.perfgate.gate.PastRuns;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.report.console.Style;
import dev.perfgate.report.console.VerdictLines;
import dev.perfgate.report.exchange.JunitXml;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A gate with a wildcard judges each request under a name of its own, and is one line where it holds for all. */
class WildcardGateTest {
    private static final Conditions CONDITIONS = new Conditions("Xeon", "ci", "vm-1", "w1");

    @Test
    void eachRequestHasItsOwnName() {
        Run run = judged(100, "checkout / *: latency < 90 ms");

        assertThat(run.verdicts())
                .extracting(Verdict::gate)
                .doesNotHaveDuplicates()
                .hasSize(100);
        assertThat(run.verdicts().get(7).gate()).isEqualTo("checkout / GET /7: latency < 90 ms");
        assertThat(run.verdicts().get(7).rule().id())
                .isEqualTo(run.verdicts().get(8).rule().id());
        assertThat(judged(2, "* / GET *: latency < 90 ms").verdicts().get(1).gate())
                .isEqualTo("checkout / GET /1: latency < 90 ms");
        assertThat(judged(2, "checkout / GET /1: latency < 90 ms; on MISSING warn")
                        .verdicts()
                        .get(0)
                        .gate())
                .isEqualTo("checkout / GET /1: latency < 90 ms; on MISSING warn");
    }

    @Test
    void whereAllHoldOneLineSaysSo() {
        Run run = judged(100, "checkout / *: latency < 200 ms");

        assertThat(VerdictLines.of(run.verdicts(), Style.PLAIN))
                .containsExactly(
                        "PASS  checkout / *: latency < 200 ms  latency < 200 ms holds for 100 parts, worst GET /99 99"
                                + " ms");
    }

    @Test
    void worstIsTheLowestWhereMoreIsBetter() {
        Run run = judged(100, "checkout / *: latency >= 0 ms; on FAIL warn");

        assertThat(VerdictLines.of(run.verdicts(), Style.PLAIN))
                .containsExactly(
                        "PASS  checkout / *: latency >= 0 ms; on FAIL warn  latency >= 0 ms holds for 100 parts, worst"
                                + " GET /0 0 ms");
    }

    @Test
    void whereSomeFailTheyStandBesideTheOthers() {
        Run run = judged(100, "checkout / *: latency < 98 ms");

        assertThat(VerdictLines.of(run.verdicts(), Style.PLAIN))
                .containsExactly(
                        "PASS  checkout / *: latency < 98 ms        latency < 98 ms holds for 98 parts, worst GET /97"
                                + " 97 ms",
                        "FAIL  checkout / GET /98: latency < 98 ms  latency of 'GET /98' was 98 ms, limit 98 ms (at"
                                + " the limit, must be below it)",
                        "FAIL  checkout / GET /99: latency < 98 ms  latency of 'GET /99' was 99 ms, limit 98 ms (1 %"
                                + " above)");
    }

    @Test
    void everyRequestIsATestOfItsOwn() {
        String xml = JunitXml.of(List.of(judged(3, "checkout / *: latency < 200 ms")));

        assertThat(xml)
                .contains("name=\"checkout / GET /0: latency &lt; 200 ms\"")
                .contains("name=\"checkout / GET /2: latency &lt; 200 ms\"")
                .doesNotContain("checkout / *");
    }

    @Test
    void nameComesBackFromAFile() throws Exception {
        Run run = judged(3, "checkout / *: latency < 200 ms");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RunJson.write(run, file);

        Run read = RunJson.read(new ByteArrayInputStream(file.toByteArray()), "run.json");

        assertThat(read.verdicts()).isEqualTo(run.verdicts());
        assertThat(VerdictGroups.of(read.verdicts())).hasSize(1);
    }

    /** Request i took i ms. */
    private static Run judged(int requests, String gate) {
        Metric[] metrics = IntStream.range(0, requests)
                .mapToObj(i -> Metric.of(PastRuns.LATENCY, "GET /" + i, i))
                .toArray(Metric[]::new);
        Run run = PastRuns.run(0, CONDITIONS, metrics);
        return run.withVerdicts(GateEvaluator.evaluate(List.of(GateParser.parse(gate)), run));
    }
}
