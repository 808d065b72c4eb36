package dev.perfgate.jenkins.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    @Test
    void bytesComeOneByOneUntilItIsClosed() throws Exception {
        Heartbeat beat = new Heartbeat(Duration.ofMillis(1));
        assertThat(beat.read(new byte[100])).isEqualTo(1);
        assertThat(beat.read(new byte[100])).isEqualTo(1);
        beat.close();
        assertThat(beat.read(new byte[100])).isEqualTo(-1);
    }

    @Test
    void whoeverWaitsForTheNextByteLearnsThatThereIsNone() throws Exception {
        Heartbeat beat = new Heartbeat(Duration.ofDays(1));
        assertThat(beat.read()).as("at once").isEqualTo('\n');
        CompletableFuture<Integer> next = CompletableFuture.supplyAsync(beat::read);
        beat.close();
        assertThat(next.get()).isEqualTo(-1);
    }
}
