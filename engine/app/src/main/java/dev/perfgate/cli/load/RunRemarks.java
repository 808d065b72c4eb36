package dev.perfgate.cli.load;

import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.List;

/** What must be said of a run whose summary is not shown: what makes its figures doubtful, and what its gates found. */
final class RunRemarks {
    private RunRemarks() {}

    static List<String> of(Run run) {
        List<String> remarks = new ArrayList<>();
        run.validity().reasons().forEach(reason -> remarks.add("INVALID  " + reason));
        run.validity().warnings().forEach(warning -> remarks.add("WARN  " + warning));
        VerdictGroups.of(run.verdicts())
                .forEach(verdict ->
                        remarks.add(verdict.consequence() + "  " + verdict.gate() + ": " + verdict.reason()));
        return remarks;
    }
}
