package dev.perfgate.report.model;

import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Consequence;
import java.util.List;

/** How many gates hold, and how many do not. */
public final class GateCount {
    private GateCount() {}

    /** What the gates say, in one sentence; of a run without verdicts, why there are none. */
    public static String sentence(Run run) {
        List<Verdict> verdicts = VerdictGroups.of(run.verdicts());
        if (verdicts.isEmpty()) {
            return run.gates().isEmpty() ? "Measured; no gate judges it." : "Not judged by its gates.";
        }
        long failed = count(verdicts, Consequence.FAIL);
        long warned = count(verdicts, Consequence.WARN);
        if (verdicts.size() == 1) {
            return failed > 0
                    ? "The gate failed."
                    : warned > 0 ? "The gate warned or is undecided." : "The gate holds.";
        }
        if (failed > 0) {
            return failed + " of " + verdicts.size() + " gates failed"
                    + (warned > 0 ? ", " + warned + " warned or undecided." : ".");
        }
        return warned > 0
                ? warned + " of " + verdicts.size() + " gates warned or undecided, none failed."
                : "All " + verdicts.size() + " gates hold.";
    }

    private static long count(List<Verdict> verdicts, Consequence consequence) {
        return verdicts.stream()
                .filter(verdict -> verdict.consequence() == consequence)
                .count();
    }
}
