package dev.perfgate.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StarterInputTest {
    private final AtomicBoolean ended = new AtomicBoolean();
    private final List<String> failures = new ArrayList<>();

    @Test
    void whereNoInputIsForwardedNothingIsEnded() {
        listen(new ByteArrayInputStream(new byte[0]), Duration.ofDays(1));
        assertThat(ended).isFalse();
    }

    @Test
    void inputThatEndsAfterABeatEndsTheProcess() {
        listen(new ByteArrayInputStream(new byte[] {'\n', '\n'}), Duration.ofDays(1));
        assertThat(ended).isTrue();
    }

    @Test
    void silenceAfterABeatEndsTheProcess() throws IOException {
        try (PipedOutputStream out = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(out)) {
            out.write('\n');
            listen(in, Duration.ofMillis(1));
        }
        assertThat(ended).isTrue();
    }

    @Test
    void endOfTheSubjectIsToldInOneLineWithoutWhatSteersATerminal() {
        String line =
                "{\"subject\": \"app\", \"exitCode\": 7, \"lastLines\": [\"starting\", \"no \\u001b[31mdatabase\"]}";
        listen(new ByteArrayInputStream(("\n" + line + "\n").getBytes(UTF_8)), Duration.ofDays(1));
        assertThat(failures)
                .containsExactly("'app' ended by itself with exit code 7; its last lines: starting | no  [31mdatabase");
    }

    @Test
    void lineThatIsSomethingElseIsNoEnd() {
        listen(new ByteArrayInputStream("\n{\"subject\"\n[]\nhello\n".getBytes(UTF_8)), Duration.ofDays(1));
        assertThat(failures).isEmpty();
    }

    private void listen(InputStream in, Duration patience) {
        new StarterInput(in, patience, () -> ended.set(true), failures::add).run();
    }
}
