package dev.perfgate.suite;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.PastFigures;
import dev.perfgate.result.history.PastRun;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A run that was judged.
 *
 * @param folder in which it was kept
 * @param notKept why it was to be kept, but could not be
 */
public record JudgedRun(Run run, Optional<Path> folder, Optional<String> notKept) {
    /** What a history keeps of it. */
    public PastRun line() {
        return RunHistory.line(this, PastFigures.ranks(run.verdicts()));
    }

    public Outcome outcome() {
        Outcome ofRun = RunOutcome.of(run);
        return notKept.isPresent() ? ofRun.or(Outcome.NOT_COMPLETED) : ofRun;
    }

    /** Why it was not completed, unless its own state tells that. */
    public Optional<String> problem() {
        return notKept.or(
                () -> RunOutcome.failureOf(run).map(failure -> run.info().scenario() + ": " + failure));
    }
}
