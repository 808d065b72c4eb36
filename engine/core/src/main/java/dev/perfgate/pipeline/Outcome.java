package dev.perfgate.pipeline;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateException;
import dev.perfgate.gate.GateParser;
import dev.perfgate.result.PastRun;
import dev.perfgate.result.Run;
import dev.perfgate.result.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a suite ended.
 *
 * @param error why it could not be completed, with a remedy
 */
public record Outcome(List<JudgedRun> runs, ExitCode exitCode, Optional<String> error) {
    public Outcome {
        runs = List.copyOf(runs);
    }

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

        ExitCode exitCode() {
            ExitCode code = RunExit.of(run);
            return notKept.isPresent() ? ExitCode.worst(List.of(code, ExitCode.NOT_COMPLETED)) : code;
        }

        /** Why it was not completed, unless its own state tells that. */
        Optional<String> problem() {
            return notKept.or(
                    () -> RunExit.failureOf(run).map(failure -> run.info().scenario() + ": " + failure));
        }
    }

    /** What stands in the summary until the end, and for good when the process is killed. */
    static Outcome underWay() {
        return unfinished(
                List.of(), ExitCode.NOT_COMPLETED, "the scenarios have not been run to their end; run them again");
    }

    static Outcome of(List<JudgedRun> runs) {
        return new Outcome(
                runs,
                ExitCode.worst(codes(runs)),
                runs.stream().flatMap(run -> run.problem().stream()).findFirst());
    }

    /** Not everything could be done; the runs are those that were. */
    static Outcome unfinished(List<JudgedRun> runs, ExitCode code, String error) {
        List<ExitCode> codes = new ArrayList<>(codes(runs));
        codes.add(code);
        return new Outcome(runs, ExitCode.worst(codes), Optional.of(error));
    }

    /** This, and something else went wrong. */
    Outcome with(ExitCode code, String problem) {
        String all = error.map(first -> first + "\n" + problem).orElse(problem);
        return new Outcome(runs, ExitCode.worst(List.of(exitCode, code)), Optional.of(all));
    }

    private static List<ExitCode> codes(List<JudgedRun> runs) {
        return runs.stream().map(JudgedRun::exitCode).toList();
    }
}
