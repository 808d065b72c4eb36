package dev.perfgate.jenkins.run;

import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.result.Outcome;
import java.util.Optional;

/**
 * The end of the engine and its effect on the build, like perf:run, where a later goal judges.
 *
 * @param own whether it ended by itself: a virtual machine that does not start ends with 1, too, which would say that a gate failed
 */
public record EngineEnd(int code, boolean own) {
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
        return step + ": " + known().map(Outcome::meaning).orElseGet(this::foreign) + " (exit code " + code + ")";
    }

    private String foreign() {
        return code == Outcome.PASS.exitCode() || code == Outcome.FAIL.exitCode()
                ? "the JVM of perfgate.jar did not start; see its last lines above"
                : "perfgate.jar ended unexpectedly";
    }

    private Optional<Outcome> known() {
        return own ? Outcome.ofExitCode(code) : Optional.empty();
    }
}
