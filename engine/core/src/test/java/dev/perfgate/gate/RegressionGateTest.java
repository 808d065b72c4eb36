package dev.perfgate.gate;

import static dev.perfgate.gate.PastRuns.USUAL;
import static dev.perfgate.gate.PastRuns.around;
import static dev.perfgate.gate.PastRuns.each;
import static dev.perfgate.gate.PastRuns.history;
import static dev.perfgate.gate.PastRuns.joined;
import static dev.perfgate.gate.PastRuns.judge;
import static dev.perfgate.gate.PastRuns.latency;
import static dev.perfgate.gate.PastRuns.past;
import static dev.perfgate.gate.PastRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.History;
import dev.perfgate.result.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegressionGateTest {
    private static final String GATE = "checkout: no regression";

    @Test
    void show() {
        History steady = latency(around(100, 40));
        System.out.println(judge(GATE, steady, run(40, 100.5)));
        System.out.println(judge(GATE, steady, run(40, 130)));
        History worse = latency(joined(around(100, 40), around(113, 3)));
        for (int i = 1; i < 12; i++) {
            History h = latency(joined(around(100, 40), around(113, i)));
            System.out.println(i + " " + judge(GATE, h, run(40 + i, 113)));
        }
        System.out.println(judge(GATE, worse, run(43, 100)));
        History better = latency(joined(around(100, 40), around(85, 3)));
        System.out.println(judge(GATE, better, run(43, 86)));
        System.out.println(judge(GATE, latency(around(100, 5)), run(43, 86)));
        System.out.println(judge(GATE, latency(around(0, 20)), run(43, 3)));
        System.out.println(judge("checkout: latency within 10 % of previous", steady, run(43, 130)));
        System.out.println(judge("checkout: latency within 10 % of median of last 10", steady, run(43, 105)));
        System.out.println(judge("checkout: latency within 10 % of baseline branch main", steady, run(43, 105)));
        System.out.println(judge("checkout: latency within 10 % of run r7", steady, run(43, 105)));
        System.out.println(judge("checkout: latency within 10 % of run r", steady, run(43, 105)));
    }
}
