package dev.perfgate.gate.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.perfgate.gate.figure.GateException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever stands in a line, the answer is a gate or a problem with a place in the line; seeded. */
class GateParserFuzzTest {
    private static final int LINES = 5_000;
    private static final List<String> PARTS = List.of(
            "checkout",
            " / ",
            "/",
            ":",
            ": ",
            " ",
            "p95",
            "p(95)",
            "p101",
            "p(",
            ")",
            "of",
            "mean",
            "error rate",
            "rate",
            "no regression",
            "response_time",
            "<",
            "<=",
            "==",
            "!=",
            "=",
            "200",
            "1e999",
            "-",
            "ms",
            "%",
            "/s",
            "\"",
            "'",
            "*",
            "?",
            "\u2003",
            "\u00a0",
            "\0",
            "\n",
            "é",
            "\uD83D",
            "0.1",
            "within",
            "baseline",
            "previous",
            "median",
            "last",
            "run",
            "branch",
            "strict",
            "at least",
            ",",
            "_",
            "slope",
            "during",
            "ratchet",
            "; waived",
            "; on",
            "FAIL warn",
            "fail when",
            "stop when",
            "for",
            "target 5 ms",
            "highest",
            "with",
            "until",
            "by ann until 2026-12-31 because");

    private final Random random = new Random(20260119);

    @Test
    void anyMixtureOfPartsIsAGateOrAProblem() {
        for (int i = 0; i < LINES; i++) {
            StringBuilder line = new StringBuilder();
            for (int part = random.nextInt(12); part >= 0; part--) {
                line.append(PARTS.get(random.nextInt(PARTS.size()))).append(random.nextBoolean() ? " " : "");
            }
            parse(line.toString());
        }
    }

    @Test
    void damagedGateIsAGateOrAProblem() {
        String good = "\"check out\" / POST *: p99.9 of service_time <= 1.5 s";
        for (int i = 0; i < LINES; i++) {
            StringBuilder line = new StringBuilder(good);
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                line.setCharAt(random.nextInt(line.length()), (char) random.nextInt(128));
            }
            parse(line.toString());
        }
    }

    @Test
    void endlessLineIsAnsweredAtOnce() {
        for (String part : PARTS) {
            for (String line : List.of(
                    part.repeat(100_000 / part.length()),
                    "a: p95 < " + part.repeat(100_000 / part.length()),
                    "a: fail when p95>" + (part + " ").repeat(100_000 / (part.length() + 1)),
                    "a: " + (part + " ").repeat(100_000 / (part.length() + 1)) + " < 1 s",
                    "a: p95 within 5 % of " + (part + " ").repeat(100_000 / (part.length() + 1)))) {
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parse(line));
            }
        }
    }

    private static void parse(String line) {
        try {
            assertThat(GateParser.parse(line).line()).isEqualTo(line);
        } catch (GateException problem) {
            assertThat(problem.column()).isBetween(1, line.length() + 1);
            assertThat(problem.getMessage()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        } catch (RuntimeException e) {
            fail("'" + line + "'", e);
        }
    }
}
