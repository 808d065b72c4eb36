package dev.perfgate.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuiteListingTest {
    private static SuiteListing list(Map<String, Object> document, String... selected) {
        return SuiteListing.read(Nodes.fromMap(document, "test"), List.of(selected), new Problems());
    }

    @Test
    void scenarioIsListedWithLoadTagsAndTheGatesThatJudgeIt() {
        Map<String, Object> document = Map.of(
                "scenarios",
                Map.of("shop", Map.of("type", "memory", "requests", 7, "seconds", 2, "tags", Map.of("team", "a"))),
                "gates",
                List.of("shop: p95 < 1 s", "p50 < 1 s"));
        assertThat(list(document).scenarios())
                .containsExactly(new SuiteListing.Entry(
                        "shop",
                        "memory",
                        "7 a second for 2 s",
                        Map.of(),
                        Optional.empty(),
                        Map.of("team", "a"),
                        List.of("shop: p95 < 1 s", "p50 < 1 s"),
                        list(document).scenarios().get(0).outline()));
    }

    @Test
    void unknownNameAndUnknownKeyAreBothTold() {
        Map<String, Object> document = Map.of("scenarios", Map.of("shop", Map.of("type", "memory", "sceonds", 2)));
        assertThatThrownBy(() -> list(document, "shpo"))
                .isInstanceOfSatisfying(
                        ConfigException.class, e -> assertThat(e.problems()).hasSize(2));
    }
}
