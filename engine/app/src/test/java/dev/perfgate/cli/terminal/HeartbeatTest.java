package dev.perfgate.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private final AtomicBoolean ended = new AtomicBoolean();

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

    private void listen(InputStream in, Duration patience) {
        new Heartbeat(in, patience, () -> ended.set(true)).run();
    }
}
