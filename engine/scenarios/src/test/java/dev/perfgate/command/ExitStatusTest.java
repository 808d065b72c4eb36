package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The encoding of POSIX: the code in the second byte, the signal in the low seven bits, and above those whether a core was dumped. */
class ExitStatusTest {
    @Test
    void exitCodeIsTheSecondByte() {
        assertThat(ExitStatus.ofWaitStatus(0)).isEqualTo(new ExitStatus.Exited(0));
        assertThat(ExitStatus.ofWaitStatus(0x7f00)).isEqualTo(new ExitStatus.Exited(127));
        assertThat(ExitStatus.ofWaitStatus(0xff00)).isEqualTo(new ExitStatus.Exited(255));
    }

    @Test
    void signalIsInTheLowBits() {
        assertThat(ExitStatus.ofWaitStatus(9)).isEqualTo(new ExitStatus.Signalled(9));
    }

    @Test
    void dumpedCoreChangesNothing() {
        assertThat(ExitStatus.ofWaitStatus(0x80 | 11)).isEqualTo(new ExitStatus.Signalled(11));
    }
}
