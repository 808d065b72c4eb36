package dev.perfgate.jenkins.run;

import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.suite.ExitCode;
import java.util.Optional;
import java.util.stream.Stream;

/** How the engine ended, and what that does to the build: as Maven's perf:run treats it, where a later goal judges. */
public record EngineEnd(int code) {
    /** @param onFail what a failed gate or an invalid run does */
    public Effect effect(Effect onFail) {
        return known().map(code -> switch (code) {
                    case PASSED -> Effect.NOTE;
                    case GATE_FAILED, INVALID -> onFail;
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
        return step + ": " + known().map(ExitCode::meaning).orElse("perfgate.jar ended unexpectedly") + " (exit code "
                + code + ")";
    }

    private Optional<ExitCode> known() {
        return Stream.of(ExitCode.values()).filter(each -> each.code() == code).findFirst();
    }
}
