package dev.perfgate.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListenAddressTest {
    @Test
    void usualFormsAreRead() {
        assertThat(ListenAddress.parse("--listen", "10.0.0.1:81")).isEqualTo(new ListenAddress("10.0.0.1", 81));
        assertThat(ListenAddress.parse("--listen", ":8080")).isEqualTo(new ListenAddress("0.0.0.0", 8080));
        assertThat(ListenAddress.parse("--listen", "[::1]:8080")).isEqualTo(new ListenAddress("::1", 8080));
        assertThat(new ListenAddress("::1", 8080)).hasToString("[::1]:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8080", "localhost", "::1", "localhost:http", "localhost:70000", "localhost:-1"})
    void anythingElseIsNamedWithTheRemedy(String text) {
        assertThatThrownBy(() -> ListenAddress.parse("LISTENADDRESS", text))
                .isInstanceOf(AgentException.class)
                .hasMessageStartingWith("LISTENADDRESS: '" + text + "'")
                .hasMessageContaining("127.0.0.1:8080");
    }
}
