package dev.perfgate.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InterviewTest {
    private static final SuiteDraft USUAL = SuiteDraft.usual();

    private final List<String> heard = new ArrayList<>();

    private Optional<SuiteDraft> answering(String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        return Interview.of(
                new Dialog() {
                    @Override
                    public void say(String line) {
                        heard.add(line);
                    }

                    @Override
                    public Optional<String> ask(String question) {
                        heard.add(question);
                        return Optional.ofNullable(left.poll());
                    }
                },
                USUAL);
    }

    @Test
    void enterTakesWhatStandsInBrackets() {
        assertThat(answering("", "", "", "", "", "", "", ""))
                .contains(USUAL.withName("health")
                        .withAnswer("url", "http://127.0.0.1:8000/health")
                        .withAnswer("preset", "custom")
                        .withAnswer("users", "10")
                        .withAnswer("duration", "30s"));
        assertThat(heard.subList(1, heard.size()))
                .containsExactly(
                        "URL to load-test [http://127.0.0.1:8000/health]: ",
                        "Name of the scenario [health]: ",
                        "Load: light, medium, heavy, spike, all or custom [custom]: ",
                        "Users [10]: ",
                        "Duration [30s]: ",
                        "Gate [p95 < 500 ms]: ",
                        "Another gate [error rate < 1 %]: ",
                        "Another gate [none]: ");
    }

    @Test
    void wrongAnswerIsToldAndAskedForAgain() {
        Optional<SuiteDraft> draft = answering(
                "ftp://x", "shop:8080/items", "shop", "custom", "many", "5", "1m", "p95 <", "max < 1 s", "none");
        assertThat(draft.orElseThrow())
                .isEqualTo(new SuiteDraft(
                        USUAL.type(),
                        "shop",
                        Map.of("url", "shop:8080/items", "preset", "custom", "users", "5", "duration", "1m"),
                        List.of("max < 1 s")));
        assertThat(heard)
                .anyMatch(line -> line.startsWith("  ") && line.contains("'ftp://x'"))
                .anyMatch(line -> line.startsWith("  'users' must be a whole number") && line.contains("'many'"))
                .anyMatch(line -> line.startsWith("  the value is missing"));
    }

    @Test
    void presetNeedsNoFigures() {
        assertThat(answering("", "", "medium", "none").orElseThrow().answers())
                .containsEntry("preset", "medium")
                .doesNotContainKeys("users", "duration");
        assertThat(heard).noneMatch(line -> line.startsWith("Users"));
    }

    @Test
    void endOfTheAnswersEndsTheInterview() {
        assertThat(answering("", "shop")).isEmpty();
    }
}
