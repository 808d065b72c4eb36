package dev.perfgate.suite;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.RunOutcome;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        return RunHistory.line(this, RunHistory.ranks(gates()));
    }

    /** The lines that judged it. */
    public List<String> gateLines() {
        return run.verdicts().stream().map(Verdict::gate).distinct().toList();
    }

    private List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        for (String line : gateLines()) {
            try {
                gates.add(GateParser.parse(line));
            } catch (GateException e) {
                // It asks for nothing.
            }
        }
        return gates;
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
