package dev.perfgate.monitor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcStatTest {
    /** Of a JVM: 557 ticks in itself, 183 in the kernel, none of children. */
    private static final String JVM =
            "25125 (java) S 1 25115 6819 0 -1 4194304 21477 0 3 0 557 183 0 0 20 0 21 0 122201 "
                    + "9190514688 21729 18446744073709551615 94872579141632 94872579142517 140729938593072 0 0 0 0 2 16800973 0 0 0 "
                    + "17 1 0 0 0 0 0 94872579153216 94872579153944 94873033158656 140729938598599 140729938598640 140729938598640 "
                    + "140729938599914 0\n";

    @Test
    void lineTellsParentStartAndCpuTime() {
        assertThat(ProcStat.parse(JVM)).contains(new ProcessEntry(25125, 1, 122201, Duration.ofMillis(7400), true));
    }

    @Test
    void cpuTimeOfChildrenThatWereWaitedForCounts() {
        assertThat(ProcStat.parse(JVM.replace(" 557 183 0 0 ", " 557 183 40 20 "))
                        .orElseThrow()
                        .cpu())
                .isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void nameMayHoldBlanksAndParentheses() {
        assertThat(ProcStat.parse(JVM.replace("(java)", "(a) S 7 (b c) )"))
                        .orElseThrow()
                        .parent())
                .isEqualTo(1);
    }

    @Test
    void processThatHasEndedDoesNotRun() {
        assertThat(ProcStat.parse(JVM.replace(") S ", ") Z ")).orElseThrow().running())
                .isFalse();
        assertThat(ProcStat.parse(JVM.replace(") S ", ") D ")).orElseThrow().running())
                .isTrue();
    }

    @Test
    void otherTextIsNoProcess() {
        assertThat(ProcStat.parse("")).isEmpty();
        assertThat(ProcStat.parse("25125 (java) S 1 2")).isEmpty();
        assertThat(ProcStat.parse("cpu  1 2 3 4")).isEmpty();
        assertThat(ProcStat.parse(JVM.replace("25125 (", "x ("))).isEmpty();
    }
}
