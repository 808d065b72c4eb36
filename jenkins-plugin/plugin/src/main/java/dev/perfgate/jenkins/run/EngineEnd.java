package dev.perfgate.jenkins.run;

import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.result.Outcome;
import java.util.Optional;

/** The end of the engine and its effect on the build, like perf:run, where a later goal judges. */
public record EngineEnd(int code) {
    /** @param onFail what a failed gate or an invalid run does */
    public Effect effect(Effect onFail) {
        return known().map(outcome -> switch (outcome) {
                    case PASS, WARN, NO_GATES -> Effect.NOTE;
                    case FAIL, INVALID -> onFail;
                    case WRONG_INPUT, NOT_COMPLETED, INTERRUPTED -> Effect.FAILURE;
                })
                .orElse(Effect.FAILURE);
    }

    /** "perfRun: a gate failed (exit code 1)". */
    public String sentence() {
        return sentence("perfRun");
    }

    /** @param step that called the engine */
    public String sentence(String step) {
        return step + ": " + known().map(Outcome::meaning).orElse("perfgate.jar ended unexpectedly") + " (exit code "
                + code + ")";
    }

    private Optional<Outcome> known() {
        return Outcome.ofExitCode(code);
    }
}
