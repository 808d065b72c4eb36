package dev.perfgate.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Nodes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuiteDraftTest {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8000/health,     health",
        "http://shop:8080/items/{id}?a=/b, items",
        "http://shop:8080/api/v1/items/,   items",
        "https://shop.example,             shop.example",
        "http://127.0.0.1:8000,            first",
        "shop:8080,                        shop",
    })
    void nameFollowsFromTheUrl(String url, String name) {
        assertThat(SuiteDraft.usual().withAnswer("url", url).scenario()).isEqualTo(name);
    }

    @Test
    void defaultsAreRight() {
        assertThat(SuiteDraft.usual().problems(document -> Nodes.fromMap(document, path -> path)))
                .isEmpty();
    }

    @Test
    void everythingWrongIsToldAtItsPlace() {
        SuiteDraft draft = SuiteDraft.usual()
                .withAnswer("url", "ftp://x/y")
                .withAnswer("users", "0")
                .withAnswer("duration", "soon")
                .withGates(List.of("p95 << 3 ms"));
        assertThat(draft.problems(document -> Nodes.fromMap(document, path -> path)))
                .extracting(problem -> problem.mark().source())
                .containsExactlyInAnyOrder(
                        "scenarios.y.baseUrl", "scenarios.y.users", "scenarios.y.duration", "gates[0]");
    }
}
