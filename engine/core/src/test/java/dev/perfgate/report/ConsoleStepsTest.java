package dev.perfgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleStepsTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void eachStepIsShownInPlaceAndWipedOutAtTheEnd() {
        try (ConsoleSteps steps = steps(true)) {
            steps.next("checkout");
            steps.next("a");
        }
        String[] lines = text().split("\r");
        assertThat(lines)
                .containsExactly(
                        "",
                        "[                  ]  1 / 2 runs  checkout",
                        "[=========         ]  2 / 2 runs  a       ",
                        " ".repeat(35));
        assertThat(text()).endsWith("\r");
    }

    @Test
    void nameThatIsTooLongIsCut() {
        try (ConsoleSteps steps = steps(true)) {
            steps.next("x".repeat(100));
        }
        assertThat(text().split("\r")[1]).hasSize(59);
    }

    @Test
    void logShowsNothing() {
        try (ConsoleSteps steps = steps(false)) {
            steps.next("checkout");
        }
        assertThat(text()).isEmpty();
    }

    private ConsoleSteps steps(boolean terminal) {
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new ConsoleSteps(out, new Style(false, 60, false), terminal, "run", 2);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
