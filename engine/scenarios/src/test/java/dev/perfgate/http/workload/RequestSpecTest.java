package dev.perfgate.http.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.http.wire.Headers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RequestSpecTest {
    @Test
    void descriptionIsTheSameWhateverTheOrderOfTheHeaders() {
        RequestSpec request = new RequestSpec(
                "items",
                "POST",
                "/items/1",
                Headers.of(Map.of("b", List.of("2"), "a", List.of("1"), "c", List.of("3"))),
                "body",
                Duration.ofSeconds(10),
                false,
                0.01,
                List.of(StatusCheck.noError(), new BodyContainsCheck("ok")));
        assertThat(request.description())
                .startsWith("POST /items/1 as items, timeout PT10S, headers {a=1, b=2, c=3}, checks [status {100, ")
                .endsWith("}, body does not contain 'ok'], body body");
    }
}
