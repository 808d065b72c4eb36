package dev.perfgate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOptionsTest {
    private final DemoOptions options = DemoOptions.defaults();

    @Test
    void errorRateIsAShareOrAPercentage() {
        assertThat(options.withErrorRate("0.25").errorRate()).isEqualTo(0.25);
        assertThat(options.withErrorRate("25 %").errorRate()).isEqualTo(0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-1 %", "5ms", "often"})
    void errorRateOutsideItsBoundsIsRefused(String text) {
        assertThatThrownBy(() -> options.withErrorRate(text))
                .isInstanceOf(DemoOptionException.class)
                .hasMessageStartingWith("--error-rate '");
    }

    @Test
    void stallIsATimeInEveryPeriod() {
        assertThat(options.withStall("1s every 5s").stall())
                .isEqualTo(new Stall(Duration.ofSeconds(1), Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5s every 1s", "1s every 1s", "1s", "1s every moment"})
    void impossibleStallIsRefused(String text) {
        assertThatThrownBy(() -> options.withStall(text))
                .isInstanceOf(DemoOptionException.class)
                .hasMessageStartingWith("--stall '" + text + "': write for example '1s every 5s'");
    }

    @Test
    void portOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> options.withPort(65536))
                .hasMessage("--port '65536': must be from 0 (any free port) to 65535");
    }

    @Test
    void unreadableTlsFileIsNamed() {
        DemoOptions tls = options.withPort(0).withTls(Path.of("no-such.pem"), Path.of("key.pem"));
        assertThatThrownBy(() -> DemoServer.start(tls))
                .isInstanceOf(DemoOptionException.class)
                .hasMessage("--tls-certificate 'no-such.pem': cannot be read: use a PEM file");
    }
}
