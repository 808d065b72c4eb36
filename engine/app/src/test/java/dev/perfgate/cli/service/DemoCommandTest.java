package dev.perfgate.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Main;
import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DemoCommandTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void interruptEndsTheDemoWithoutWaitingForARun() throws Exception {
        try (JavaProcess demo =
                JavaCommand.main(Main.class).arguments("demo", "--port", "0").start()) {
            demo.awaitLine(line -> line.startsWith("Try: "), LIMIT);
            demo.interrupt();
            assertThat(demo.awaitExit(LIMIT)).isEqualTo(130);
            assertThat(demo.stderr()).noneMatch(line -> line.contains("did not end"));
        }
    }
}
