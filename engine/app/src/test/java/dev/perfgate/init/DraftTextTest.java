package dev.perfgate.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.suite.SuiteListing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read by the reader of every run, and says there what the draft says. */
final class DraftTextTest {
    private static final SuiteDraft USUAL = SuiteDraft.usual();
    private static final List<String> URLS = List.of(
            "http://127.0.0.1:8000/health",
            "shop:8080",
            "https://shop.example/api/items?page=2&size=10#",
            "http://[::1]:8000/a:b/'quoted'");
    private static final List<String> NAMES = List.of(
            "", "checkout", "two words", "it's: odd # really", "-", "null", "12", "\"a\\b\"", "ä ✓", "${X}", "[a]");
    private static final List<Map<String, String>> LOADS = List.of(
            Map.of(),
            Map.of("users", "1_000", "duration", "1m30s"),
            Map.of("duration", "250 ms"),
            Map.of("preset", "light"),
            Map.of("preset", "heavy", "users", "3"));
    private static final List<List<String>> GATES = List.of(
            List.of(),
            USUAL.gates(),
            List.of(
                    "*: service time p99.9 < 2 s",
                    "p95 <= 0.5 s",
                    "rate >= 5/s",
                    "failures == 0",
                    "error rate < 0.1%"));

    @TempDir
    private Path folder;

    static List<SuiteDraft> drafts() {
        List<SuiteDraft> drafts = new ArrayList<>();
        for (String url : URLS) {
            for (Map<String, String> load : LOADS) {
                Map<String, String> answers = new HashMap<>(load);
                answers.put("url", url);
                GATES.forEach(gates -> drafts.add(new SuiteDraft(USUAL.type(), "", answers, gates)));
            }
        }
        for (String name : NAMES) {
            GATES.forEach(gates -> drafts.add(USUAL.withName(name).withGates(gates)));
        }
        return drafts;
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void whatIsWrittenIsReadAsItWasMeant(SuiteDraft draft) throws IOException {
        assertThat(draft.problems(document -> Nodes.fromMap(document, path -> path)))
                .isEmpty();
        SuiteListing.Entry read = read(DraftText.of(draft)).scenarios().get(0);
        assertThat(read.name()).isEqualTo(draft.scenario());
        assertThat(read.load())
                .contains(String.valueOf(draft.type().values(draft.answers()).get("baseUrl")));
        assertThat(read.parts()).isEqualTo(Map.of("requests", 1));
        assertThat(read.gates()).isEqualTo(draft.gateLines());
    }

    /** Lines that are commented out are right, too; a closed load and an open one exclude each other. */
    @ParameterizedTest
    @ValueSource(strings = {"arrivalRate", "users"})
    void whatIsCommentedOutWorksWithoutItsHash(String kept) throws IOException {
        String other = kept.equals("users") ? "arrivalRate" : "users|thinkTime";
        String text = DraftText.of(USUAL)
                .replaceAll("(?m)^( +)# (arrivalRate|thinkTime|-|  )", "$1$2")
                .replaceAll("(?m)^ +(" + other + "):.*\n", "");
        assertThat(text).contains("    " + kept + ":").doesNotContain("\n    # ");
        assertThat(read(text).scenarios().get(0).parts()).isEqualTo(Map.of("requests", 2));
    }

    @Test
    void linesFitAScreen() {
        assertThat(DraftText.of(USUAL).lines()).allMatch(line -> line.length() <= 100);
    }

    private SuiteListing read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("perf.yml"), text);
        Problems problems = new Problems();
        return SuiteListing.read(
                YamlDocument.read(
                        file,
                        name -> {
                            throw new AssertionError("no variable is meant: " + name);
                        },
                        problems),
                List.of(),
                problems);
    }
}
