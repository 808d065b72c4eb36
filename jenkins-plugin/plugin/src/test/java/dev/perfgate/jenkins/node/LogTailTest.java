package dev.perfgate.jenkins.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogTailTest {
    @Test
    void shortLogIsWhole() {
        assertThat(written(64, 2).text()).isEqualTo("line 1\nline 2\n");
    }

    @Test
    void ofALongLogTheEndIsKeptFromTheBeginningOfALine() {
        LogTail log = written(64, 10_000);
        assertThat(log.text()).startsWith("…\nline ").endsWith("line 10000\n").hasSizeLessThan(140);
    }

    private static LogTail written(int most, int lines) {
        LogTail log = new LogTail(most);
        PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
        for (int i = 1; i <= lines; i++) {
            out.print("line " + i + "\n");
        }
        return log;
    }
}
