package dev.perfgate.suite;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.RunVerdict;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.Run;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.history.PastRun;
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

    public ExitCode exitCode() {
        ExitCode code = RunExit.of(run);
        return notKept.isPresent() ? ExitCode.worst(List.of(code, ExitCode.NOT_COMPLETED)) : code;
    }

    /** Why it was not completed, unless its own state tells that. */
    public Optional<String> problem() {
        return notKept.or(() -> RunExit.failureOf(run).map(failure -> run.info().scenario() + ": " + failure));
    }

    /** How it ended. */
    public SuiteSummary.Outcome outcome() {
        return outcome(exitCode(), warned());
    }

    public boolean warned() {
        return RunVerdict.of(run.verdicts()) instanceof RunVerdict.Judged judged && judged.worst() == Consequence.WARN;
    }

    /** How runs ended that end with this code. */
    public static SuiteSummary.Outcome outcome(ExitCode code, boolean warned) {
        return switch (code) {
            case PASSED -> warned ? SuiteSummary.Outcome.WARN : SuiteSummary.Outcome.PASS;
            case GATE_FAILED -> SuiteSummary.Outcome.FAIL;
            case INVALID -> SuiteSummary.Outcome.INVALID;
            case NOT_COMPLETED, WRONG_INPUT -> SuiteSummary.Outcome.NOT_COMPLETED;
            case INTERRUPTED -> SuiteSummary.Outcome.INTERRUPTED;
        };
    }
}
