package dev.perfgate.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WorkUnitTest {
    @Test
    void unitsComeToWhatASecondProgramWorkedOut() {
        assertThat(secondProgram(1)).isEqualTo(0x4cdaee81785970caL);
        assertThat(secondProgram(2)).isEqualTo(WorkGuard.OUTCOME_OF_TWO);
        WorkUnit unit = new WorkUnit();
        unit.workUnit();
        assertThat(unit.outcome()).isEqualTo(secondProgram(1));
        unit.workUnit();
        assertThat(unit.outcome()).isEqualTo(secondProgram(2));
    }

    /** The definition as it stands in the guide, written as plainly as possible; the constants are of a program in Python. */
    private static long secondProgram(int units) {
        long[] array = new long[65_536];
        long x = 0x9E3779B97F4A7C15L;
        for (int step = 0; step < units * array.length; step++) {
            for (int i = 0; i < 17; i++) {
                x = x ^ (x << 13);
                x = x ^ (x >>> 7);
                x = x ^ (x << 17);
            }
            int at = step % array.length;
            array[at] = array[at] ^ x;
            x = x + array[at];
        }
        long outcome = x;
        for (int i = 0; i < array.length; i++) {
            outcome = outcome * 31 + array[i];
        }
        return outcome;
    }

    @Test
    void partsMakeUpAUnit() {
        WorkUnit inParts = new WorkUnit();
        for (int part = 0; part < WorkUnit.PARTS; part++) {
            inParts.workPart();
        }
        WorkUnit whole = new WorkUnit();
        whole.workUnit();
        assertThat(inParts.outcome()).isEqualTo(whole.outcome());
    }

    @Test
    void workThatWasDoneIsNotObjectedTo() {
        assertThat(WorkGuard.objection(500)).isEmpty();
    }

    @Test
    void workThatWasLeftOutIsFoundOut() {
        assertThat(WorkGuard.objection(WorkGuard.OUTCOME_OF_TWO, 1e6))
                .hasValueSatisfying(objection -> assertThat(objection).contains("1,000,000 work units", "left out"));
        assertThat(WorkGuard.objection(WorkGuard.OUTCOME_OF_TWO + 1, 500))
                .hasValueSatisfying(objection -> assertThat(objection).contains("another outcome"));
    }
}
