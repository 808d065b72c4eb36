package dev.perfgate.jenkins.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void nodeHasOneTurnAtATimeAndNodesDoNotWaitForOneAnother() {
        assertThat(turns.takeNow("a")).isTrue();
        assertThat(turns.takeNow("a")).isFalse();
        assertThat(turns.takeNow("b")).isTrue();
        turns.giveBack("a");
        assertThat(turns.takeNow("a")).isTrue();
    }

    @Test
    void waitingCanBeAborted() throws InterruptedException {
        turns.take("a");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> turns.take("a")).isInstanceOf(InterruptedException.class);
        turns.giveBack("a");
        assertThat(turns.takeNow("a")).isTrue();
    }
}
