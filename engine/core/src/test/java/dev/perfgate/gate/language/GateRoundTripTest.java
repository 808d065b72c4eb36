package dev.perfgate.gate.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.Gate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a gate says of itself is read again as the same gate; seeded. */
class GateRoundTripTest {
    private static final int GATES = 4_000;
    private static final List<String> NAMES = List.of(
            "checkout",
            "*",
            "check out",
            "GET /items/{id}",
            "\"a: b / c\"",
            "'GET \"x\": it''s'",
            "\"http_reqs\"",
            "\"fail when\"",
            "\"of; on FAIL warn\"",
            "\"höchst, 中\u00a0x\"",
            "it's new");
    private static final List<String> TIMES = List.of("200 ms", "1.5 s", "2min", "0.25 h", "12 us", "1e3", "1_000ns");
    private static final List<String> RULES = List.of(
            "p95 < TIME",
            "p(99.90)<TIME",
            "service time median <= TIME",
            "p99 of connect_time == TIME",
            "rate > 12.5/min",
            "dropped = 0",
            "bytes in != 3 KiB",
            "\"rates\" >= 1e30",
            "cost per call < 5e-12 ratio",
            "\"mean\" p50 > 1/h",
            "http_req_failed rate<0.017",
            "http_req_duration p(95)<200",
            "p95 < TIME ratchet",
            "rate >= 57/s ratchet 57.3 %",
            "swarm score target 10, critical 20.5",
            "p50 target 10 ms, acceptable 100 ms, critical 2 s",
            "p95 within 7 % of baseline",
            "p95 within TIME of the previous run",
            "rate within 3/s of baseline median of the last 12 runs",
            "failures within 2 of run 3f2a",
            "error rate within 0.3 % percentage points of branch feature/x y",
            "p95 within 0 % of baseline file \"C:/my base.json\"",
            "no regression",
            "error rate no regressions strict",
            "p95 no regression fast, at least 57.1 %",
            "no regression at least 0.07 %",
            "memory of api-* slope < -1.5 MB/min",
            "\"p95\" slope <= 1/h",
            "p99 slope < 5 ms/s",
            "stop when p99 > TIME for 1m30s",
            "stop when users >= 3",
            "fail when avg-rt>1s250ms",
            "fail when p50>=TAURUS for 1500ms, continue as failed",
            "fail when succ<99.3% for 5s, continue as non-failed",
            "fail when hits<12 for 70ms, continue as failed",
            "fail when failures>5 for 2 min, stop as failed",
            "fail when avg-rt>1s for 5s, continue as failed",
            "p99 < TIME during \"of\"",
            "rate target 9/s, critical 8/s during 400/s*",
            "error rate any",
            "p95 of failed < TIME",
            "p99.9 of all < TIME",
            "highest rate with p95 < TIME >= 800/s",
            "highest \"cost of all\" with error rate <= 1 % > 5");
    private static final List<String> CLAUSES = List.of(
            "",
            "; on MISSING warn",
            "; undecided fail",
            "; undecided after 7; on MISSING warn",
            "; on FAIL warn; undecided warn; waived by ann until 2026-12-31 because it is new",
            "; on not_comparable fail, DEGRADED WARN",
            "; waived by ann until 2026-12-31 because it's \"so\"",
            "; on FAIL warn; waived by 'the shop; team' until 2027-01-01 because \"a; 'b'\"");

    private final Random random = new Random(20260120);

    @Test
    void everyGateIsReadAgainAsItself() {
        for (int i = 0; i < GATES; i++) {
            assertSame(line());
        }
    }

    @Test
    void everyFormIsThere() {
        Set<Class<?>> forms = new HashSet<>();
        RULES.forEach(rule -> forms.add(GateParser.parse(filled(rule)).getClass()));

        assertThat(forms).containsExactlyInAnyOrder(Gate.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a: b", "it's", "say \"x\"", "'both\" of'", "/", "a;on FAIL warn", "during", "a\nb"})
    void gateMovedToAnyScenarioNamesIt(String name) {
        for (String rule : RULES) {
            Gate moved = GateParser.parse(filled(rule)).onScenario(name);

            assertThat(moved.addresses(name)).isTrue();
            assertThat(GateParser.parse(moved.line()).target()).isEqualTo(moved.target());
        }
    }

    private static void assertSame(String line) {
        Gate gate = GateParser.parse(line).withRenderedLine();

        assertThat(GateParser.parse(gate.line())).as(line).isEqualTo(gate);
    }

    private String line() {
        String rule = filled(any(RULES));
        boolean live = rule.startsWith("stop") || (rule.startsWith("fail") && rule.contains(" for "));
        boolean whole = live || rule.contains("during") || rule.startsWith("highest");
        List<String> head = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            head.add(any(NAMES));
            if (!whole && random.nextBoolean()) {
                head.add(any(NAMES));
            }
        }
        String clause = live ? any(CLAUSES.subList(0, 3)) : any(CLAUSES);
        return String.join(" / ", head) + (head.isEmpty() ? "" : ": ") + rule + clause;
    }

    private String filled(String rule) {
        return rule.replace("TIME", any(TIMES)).replace("TAURUS", any(List.of("2", "1.5s", "30ms")));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
