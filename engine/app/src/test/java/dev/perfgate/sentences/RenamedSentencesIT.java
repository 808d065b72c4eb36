package dev.perfgate.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.cli.Ended;
import dev.perfgate.cli.Perfgate;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program does the same when all its sentences have other words: what it decides hangs on data. Both programs run, and each reads
 * what the other wrote.
 */
final class RenamedSentencesIT {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern NOW = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One of each kind of verdict that one run can have, and failures whose kind is told. */
    private static final String SUITE = """
            reports: [html, markdown, junit]
            history: on
            scenarios:
              shop:
                baseUrl: %1$s
                iterations: 20
                requests: [GET /a, GET /broken]
              tool:
                type: command
                command: "true"
                runs: 3
            gates:
              - "shop: p99 < 9 s"
              - "shop: max < 0.001 ms"
              - "shop / GET *: p50 < 8 s"
              - "shop: p95 no regression"
              - "shop: error rate <= 10 %%"
              - "shop: rate > 1000000/s"
              - "shop: p95 within 10 %% of baseline"
              - "tool: wall p50 < 60 s"
            """;

    @TempDir
    private static Path shared;

    private static Path renamed = Path.of("");
    private static int count;

    @TempDir
    private Path folder;

    @BeforeAll
    static void renameAllSentences() throws IOException {
        renamed = shared.resolve("renamed.jar");
        count = new RenamedJar().write(Perfgate.jar(), renamed);
    }

    @Test
    void verdictsOfARunAreTheSame() throws Exception {
        assertThat(count).as("sentences with other words").isGreaterThan(1000);
        try (StallingServer server = server()) {
            Path ours = suite("ours", server);
            Path theirs = suite("theirs", server);
            for (String run : List.of("1", "2", "3")) {
                Ended expected = Perfgate.in(ours).run("run", "--output", run);
                Ended actual = Perfgate.of(renamed, theirs).run("run", "--output", run);
                assertThat(actual.code())
                        .as("%s", actual)
                        .isEqualTo(expected.code())
                        .isEqualTo(1);
                assertThat(actual.outText()).isNotEqualTo(expected.outText());
                for (String scenario : List.of("shop", "tool")) {
                    assertThat(verdicts(theirs.resolve(run).resolve(scenario)))
                            .isEqualTo(verdicts(ours.resolve(run).resolve(scenario)))
                            .isNotEmpty();
                }
            }
            assertReadAlike(ours);
            assertReadAlike(theirs);
        }
    }

    private void assertReadAlike(Path results) throws Exception {
        for (List<String> command : List.of(
                List.of("gate", "3", "--json", "-"),
                List.of("gate", "3", "--explain", "--json", "-"),
                List.of("gate", "3", "shop", "--gate", "shop: p95 no regression", "--json", "-"),
                List.of("gate", "3", "--gate", "shop: p95 within 10 % of baseline", "--baseline", "1", "--json", "-"),
                List.of("compare", "1", "3", "--json", "-"),
                List.of("list", "--runs", "."),
                List.of("baseline", "shop"),
                List.of("report", "3"))) {
            String[] arguments = command.toArray(String[]::new);
            Ended expected = Perfgate.in(results).run(arguments);
            Ended actual = Perfgate.of(renamed, results).run(arguments);
            assertThat(actual.code()).as("%s%n%s", command, actual).isEqualTo(expected.code());
            assertThat(sorted(actual.outText())).as("%s", command).isEqualTo(sorted(expected.outText()));
        }
    }

    @Test
    void whatIsRefusedIsRefusedAtTheSamePlace() throws Exception {
        Files.writeString(folder.resolve("perf.yml"), """
                scenarios:
                  shop: {baseUrl: "ftp://x", users: 0, thinkTime: soon, requests: [GET /a], colour: red}
                gates: ["shop: p95 < 10 m", "shop: p95 > 3 ms", "other: p95 < 1 s"]
                """);
        for (List<String> command : List.of(
                List.of("run"),
                List.of("list"),
                List.of("http", "ftp://x", "--users", "0", "--max-in-flight", "3", "--gate", "p95 << 1 s"),
                List.of("command"),
                List.of("cpu", "--levels", "11"),
                List.of("init", "--url", "ftp://x", "--users", "0", "--output", "new.yml"),
                List.of("gate", "nothing-there"),
                List.of("run", "--nonsense"))) {
            String[] arguments = command.toArray(String[]::new);
            Ended expected = Perfgate.in(folder).run(arguments).with(2);
            Ended actual = Perfgate.of(renamed, folder).run(arguments).with(2);
            assertThat(sorted(String.join("\n", actual.stderr())))
                    .as("%s", command)
                    .isEqualTo(sorted(String.join("\n", expected.stderr())));
        }
    }

    private Path suite(String name, StallingServer server) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        String url = server.url("");
        Files.writeString(place.resolve("perf.yml"), SUITE.formatted(url));
        return place;
    }

    private static StallingServer server() {
        return StallingServer.start(Behaviour.answering(Script.ok("hello"))
                .on("/broken", Script.status(500, "Internal Server Error", "broken")));
    }

    /** Gate, status, consequence and the like of each verdict: all that is no sentence and no measured figure. */
    private static List<String> verdicts(Path run) throws IOException {
        List<String> verdicts = new ArrayList<>();
        for (JsonNode verdict : JSON.readTree(run.resolve("run.json").toFile()).path("verdicts")) {
            verdicts.add(
                    verdict.path("gate").asText() + " " + verdict.path("status").asText() + " "
                            + verdict.path("consequence").asText());
        }
        return verdicts;
    }

    /** The letters of each word in order, so that a sentence and the same one renamed are equal; the time of judging is left out. */
    private static String sorted(String text) {
        return LETTERS.matcher(NOW.matcher(text).replaceAll("now"))
                .replaceAll(word -> word.group()
                        .toLowerCase(Locale.ROOT)
                        .chars()
                        .sorted()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()));
    }
}
