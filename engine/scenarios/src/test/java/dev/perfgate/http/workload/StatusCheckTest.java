package dev.perfgate.http.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCheckTest {
    @Test
    void acceptsStatusesAndClasses() {
        StatusCheck check = StatusCheck.of(List.of("2xx", "301", "599")).orElseThrow();
        assertThat(IntStream.range(0, 1000).filter(check::accepts))
                .containsExactlyElementsOf(IntStream.concat(IntStream.range(200, 300), IntStream.of(301, 599))
                        .boxed()
                        .toList());
    }

    @Test
    void withoutAWordEveryStatusBelow400IsFine() {
        StatusCheck check = StatusCheck.noError();
        assertThat(IntStream.range(100, 1000).filter(check::accepts).max()).hasValue(399);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "2000", "600", "099", "2x", "ok", "200 "})
    void refusesWhatIsNoStatus(String text) {
        assertThat(StatusCheck.of(List.of("200", text))).isEmpty();
    }
}
