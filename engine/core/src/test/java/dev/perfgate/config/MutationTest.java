package dev.perfgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.unit.Dimension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damages a valid file at random: whatever comes of it is read, or answered with problems that lie inside the file. */
final class MutationTest {
    private static final int MUTANTS = 3000;

    private static final String VALID = """
            x-base: &base {users: 50, tags: [a, 'b', "c\\n"]}
            scenarios:
              checkout:
                <<: *base
                baseUrl: ${BASE_URL:-http://127.0.0.1:8000}
                token: "${TOKEN}"
                duration: 30s # how long
                thinkTime: 1 s
                requests:
                  - GET /health
                  - name: order 😀
                    method: POST
                    body: |
                      {"a": "${TOKEN}"}
                    headers: {Content-Type: application/json}
                    checks: {status: 201, bodyContains: ok}
            gates:
              - "checkout: p95 < 200 ms"
            """;

    private static final String LETTERS = ":- \n\t\r'\"{}[],#&*!|>%@`?~\\0ä\u0000\uFEFF\u2028\u0085";

    private static final List<String> WORDS = List.of(
            ": ",
            "- ",
            "<<: ",
            "${",
            "$${",
            "---\n",
            "...\n",
            "😀",
            "!!x ",
            "&base ",
            "*base ",
            "\n  ",
            "%YAML 1.1\n",
            "!<",
            "99999999999");

    @Test
    void everyMutantIsReadOrAnsweredInsideTheFile() {
        Random random = new Random(20261121);
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = VALID;
            for (int cuts = 1 + random.nextInt(4); cuts > 0; cuts--) {
                mutant = damaged(mutant, random);
            }
            check(mutant);
        }
    }

    @Test
    void theOriginalIsValid() {
        assertThat(read(VALID).lines()).isEmpty();
    }

    private static String damaged(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        String splinter = splinter(random);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + splinter + text.substring(to);
            default -> text.substring(0, from) + splinter + text.substring(from);
        };
    }

    private static String splinter(Random random) {
        int choice = random.nextInt(LETTERS.length() + WORDS.size());
        return choice < WORDS.size()
                ? WORDS.get(choice)
                : LETTERS.substring(choice - WORDS.size(), choice - WORDS.size() + 1);
    }

    private static void check(String mutant) {
        List<Problem> problems;
        try {
            problems = read(mutant).problems.all();
        } catch (RuntimeException e) {
            throw new AssertionError("not answered with problems:\n" + mutant, e);
        }
        String[] lines = mutant.split("\r\n|\r|\n", -1);
        for (Problem problem : problems) {
            Mark mark = problem.mark();
            assertThat(mark.line()).as("%s in%n%s", problem, mutant).isBetween(1, lines.length);
            int length = lines[mark.line() - 1].codePointCount(0, lines[mark.line() - 1].length());
            assertThat(mark.column()).as("%s in%n%s", problem, mutant).isBetween(1, length + 1);
            assertThat(problem.message()).doesNotContain("\n").isNotBlank();
        }
    }

    private static Reading read(String yaml) {
        Reading reading = Reading.of(yaml, Map.of("TOKEN", "secret"));
        if (reading.isRead()) {
            readFile(reading);
        }
        return reading;
    }

    private static void readFile(Reading reading) {
        Section file = reading.section();
        file.sectionsByName("scenarios").values().forEach(scenario -> readScenario(scenario, reading.problems));
        file.strings("gates");
        file.done();
    }

    private static void readScenario(Section scenario, Problems problems) {
        scenario.requiredString("baseUrl");
        scenario.requiredString("token");
        scenario.wholeNumber("users", 1, 1, Integer.MAX_VALUE);
        scenario.duration("duration", Duration.ofSeconds(1));
        scenario.quantity("thinkTime", Dimension.TIME);
        scenario.strings("tags");
        for (Node item : scenario.items("requests")) {
            if (item instanceof MappingNode mapping) {
                readRequest(new Section(mapping, "request", problems));
            }
        }
        scenario.done();
    }

    private static void readRequest(Section request) {
        request.string("name", "");
        request.string("method", "GET");
        request.string("body");
        request.stringMap("headers");
        request.stringMap("checks");
        request.done();
    }
}
