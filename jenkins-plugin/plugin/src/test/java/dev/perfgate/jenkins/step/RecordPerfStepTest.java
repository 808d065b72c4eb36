package dev.perfgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.record.Effect;
import org.junit.jupiter.api.Test;

class RecordPerfStepTest {
    @Test
    void tellsWhatADegradedLevelDoesOnlyWhereItIsNotAsOnFail() {
        RecordPerfStep step = new RecordPerfStep();
        assertThat(step.getOnDegraded()).isNull();

        step.setOnFail(Effect.UNSTABLE);
        assertThat(step.getOnDegraded()).isNull();

        step.setOnDegraded(Effect.FAILURE);
        assertThat(step.getOnDegraded()).isEqualTo(Effect.FAILURE);
    }
}
