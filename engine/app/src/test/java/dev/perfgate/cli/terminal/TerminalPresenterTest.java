package dev.perfgate.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.console.Style;
import dev.perfgate.result.Progress;
import dev.perfgate.result.RunContext.Workload;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TerminalPresenterTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void terminalShowsWhatIsRunningAndWhatComesAfterAPause() {
        TerminalPresenter presenter = new TerminalPresenter(new Terminal(out, Style.PLAIN, true), false);
        presenter.scenarioBegins(new Named("checkout"));
        presenter.progress(new Named("checkout"), figures());
        presenter.pauseBegins(Duration.ofMinutes(3), List.of("search", "pay"));
        assertThat(written.toString(StandardCharsets.UTF_8).lines()).first().isEqualTo("checkout: 5 users for 10s");
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .last()
                .isEqualTo("pause of 3m 00s before search, pay");
    }

    private static Progress figures() {
        return new Progress(Duration.ofSeconds(1), Duration.ofSeconds(10), 0, List.of(), List.of("5 users", "9/s"));
    }

    private record Named(String name) implements Scenario {
        @Override
        public String type() {
            return "http";
        }

        @Override
        public Workload workload() {
            return new Workload("5 users for 10s", "");
        }

        @Override
        public Execution prepare(ExecutionContext context) {
            throw new UnsupportedOperationException("it is only shown");
        }
    }
}
