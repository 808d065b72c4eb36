package dev.perfgate.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepLineTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void shortStepShowsNothing() {
        for (boolean terminal : new boolean[] {true, false}) {
            StepLine line = new StepLine(out, Style.PLAIN, terminal);
            line.show("Waiting", Duration.ofMillis(1999));
            line.end();
        }
        assertThat(text()).isEmpty();
    }

    @Test
    void stepThatIsClosedAtOnceShowsNothing() {
        ConsoleStep.begin("Waiting", out, Style.PLAIN, true).close();
        assertThat(text()).isEmpty();
    }

    @Test
    void logGetsALineWhenTheStepIsLongAndThenEveryTenSeconds() {
        StepLine line = new StepLine(out, Style.PLAIN, false);
        for (int millis = 0; millis <= 23_000; millis += 250) {
            line.show("Waiting for http://shop…", Duration.ofMillis(millis));
        }
        line.end();
        assertThat(text().lines())
                .containsExactly(
                        "Waiting for http://shop~  2s",
                        "Waiting for http://shop~  10s",
                        "Waiting for http://shop~  20s");
    }

    @Test
    void terminalLineMovesAndIsWipedOut() {
        StepLine line = new StepLine(out, Style.PLAIN, true);
        line.show("Writing reports", Duration.ofSeconds(2));
        line.show("Waiting", Duration.ofMillis(2250));
        line.end();
        assertThat(text())
                .isEqualTo("\r| Writing reports  2s" + "\r/ Waiting  2s        " + "\r" + " ".repeat(13) + "\r");
    }

    @Test
    void terminalLineNeverWraps() {
        new StepLine(out, new Style(false, 20, true), true).show("x".repeat(50), Duration.ofSeconds(3));
        assertThat(text()).hasSize(20).startsWith("\r⠹ x").endsWith("x  3s");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
