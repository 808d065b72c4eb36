package dev.perfgate.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.load.LiveLoad;
import dev.perfgate.result.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void lineSaysHowTheLoadStands() {
        assertThat(ProgressLine.line(at(12, 30), new Style(false, 60, true)))
                .isEqualTo("12s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure");
    }

    @Test
    void barIsDrawnWhereItFits() {
        assertThat(ProgressLine.line(at(15, 30), new Style(false, 100, true)))
                .startsWith("[━━━━━━━━━         ]  15s / 30s  50 users");
        assertThat(ProgressLine.line(at(15, 30), Style.PLAIN)).startsWith("[=========         ]  15s / 30s");
    }

    @Test
    void loadThatEndsByCountHasNeitherBarNorTotal() {
        assertThat(ProgressLine.line(at(12, 0), Style.PLAIN)).startsWith("12s  50 users");
    }

    @Test
    void droppedIterationsAreSaid() {
        Progress figures = LiveLoad.of(Duration.ofSeconds(2), Duration.ZERO, 10, 0, 1234, 0, Double.NaN, 1);
        assertThat(ProgressLine.line(figures, Style.PLAIN))
                .isEqualTo("2s  1 user  0/s  p95 n/a  0 failures  1,234 dropped");
    }

    @Test
    void lineIsNeverLongerThanTheTerminal() {
        assertThat(ProgressLine.line(at(12, 30), new Style(false, 20, true))).isEqualTo("12s / 30s  50 users ");
    }

    @Test
    void logGetsALineEveryTenSecondsAndTwoForAShortRun() {
        ConsoleProgress progress = new ConsoleProgress(out, Style.PLAIN, false);
        for (int second = 1; second <= 35; second++) {
            progress.show("checkout", at(second, 60));
        }
        progress.end();
        assertThat(text().lines().map(line -> line.replaceAll(".*\\]  (\\d+s).*", "$1")))
                .containsExactly("2s", "5s", "10s", "20s", "30s");
    }

    @Test
    void missedSecondDoesNotMissTheLine() {
        ConsoleProgress progress = new ConsoleProgress(out, Style.PLAIN, false);
        progress.show("checkout", at(9, 60));
        progress.show("checkout", at(12, 60));
        progress.show("checkout", at(19, 60));
        progress.show("checkout", at(20, 60));
        assertThat(text().lines()).hasSize(3);
    }

    @Test
    void terminalLineIsRedrawnAndItsRestWipedOut() {
        ConsoleProgress progress = new ConsoleProgress(out, new Style(false, 61, true), true);
        progress.show("checkout", at(12, 30));
        progress.show("checkout", at(13, 0));
        progress.end();
        assertThat(text())
                .isEqualTo("\r12s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure"
                        + "\r13s  50 users  1,504/s  p95 3.2 ms  1 failure      \n");
    }

    @Test
    void loadsThatRunAtOnceHaveALineEachWithTheirNames() {
        ConsoleProgress progress = new ConsoleProgress(out, new Style(false, 71, true), true);
        progress.show("checkout", at(12, 30));
        progress.show("search", at(12, 30));
        progress.show("checkout", at(13, 30));
        progress.end();
        String wiped = "\u001b[K";
        assertThat(text())
                .isEqualTo("\r12s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure"
                        + "\rcheckout  12s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure" + wiped
                        + "\nsearch    12s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure" + wiped
                        + "\r\u001b[1Acheckout  13s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure" + wiped
                        + "\nsearch    12s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure" + wiped
                        + "\n");
    }

    @Test
    void logNamesEachOfTheLoadsThatRunAtOnce() {
        ConsoleProgress progress = new ConsoleProgress(out, new Style(false, 71, true), false);
        for (int second = 8; second <= 12; second++) {
            progress.show("checkout", at(second, 30));
            progress.show("search", at(second, 30));
        }
        assertThat(text().lines())
                .containsExactly(
                        "8s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure",
                        "search    8s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure",
                        "checkout  10s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure",
                        "search    10s / 30s  50 users  1,504/s  p95 3.2 ms  1 failure");
    }

    @Test
    void pauseIsShownInTheSameForm() {
        ConsoleProgress progress = new ConsoleProgress(out, new Style(false, 61, false), true);
        progress.showPause(Duration.ofSeconds(90), Duration.ofMinutes(3));
        progress.end();
        assertThat(text()).isEqualTo("\r[=========         ]  1m 30s / 3m 00s  pause\n");
    }

    @Test
    void nothingShownNeedsNoEnd() {
        new ConsoleProgress(out, Style.PLAIN, true).end();
        assertThat(text()).isEmpty();
    }

    private static Progress at(int second, int planned) {
        return LiveLoad.of(Duration.ofSeconds(second), Duration.ofSeconds(planned), 18_000, 1, 0, 1504.2, 3.2, 50);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
