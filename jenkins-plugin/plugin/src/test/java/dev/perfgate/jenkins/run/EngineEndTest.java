package dev.perfgate.jenkins.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.record.Effect;
import org.junit.jupiter.api.Test;

class EngineEndTest {
    @Test
    void gatesAndInvalidRunsDoWhatIsConfigured() {
        for (int code : new int[] {1, 4}) {
            assertThat(new EngineEnd(code, true).effect(Effect.NOTE)).isEqualTo(Effect.NOTE);
            assertThat(new EngineEnd(code, true).effect(Effect.UNSTABLE)).isEqualTo(Effect.UNSTABLE);
        }
        assertThat(new EngineEnd(0, true).effect(Effect.FAILURE)).isEqualTo(Effect.NOTE);
    }

    @Test
    void whatCouldNotBeCompletedFailsWhateverIsConfigured() {
        for (int code : new int[] {2, 3, 130, 137, 143, -1}) {
            assertThat(new EngineEnd(code, true).effect(Effect.NOTE)).isEqualTo(Effect.FAILURE);
        }
    }

    @Test
    void virtualMachineThatDidNotStartFailsWhateverIsConfigured() {
        for (int code : new int[] {0, 1}) {
            EngineEnd end = new EngineEnd(code, false);
            assertThat(end.effect(Effect.NOTE)).isEqualTo(Effect.FAILURE);
            assertThat(end.sentence())
                    .isEqualTo("perfRun: the JVM of perfgate.jar did not start; see its last lines above (exit code "
                            + code + ")");
        }
    }

    @Test
    void sentenceTellsTheMeaning() {
        assertThat(new EngineEnd(1, true).sentence()).isEqualTo("perfRun: a gate failed (exit code 1)");
        assertThat(new EngineEnd(137, false).sentence()).contains("unexpectedly");
    }
}
