package dev.perfgate.cli;

import dev.perfgate.gate.RunVerdict;
import dev.perfgate.pipeline.Outcome;
import dev.perfgate.pipeline.Rejudgement;
import dev.perfgate.report.VerdictLines;
import dev.perfgate.result.Run;
import dev.perfgate.result.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code perfgate gate}: judges runs that were kept. */
@Command(
        name = "gate",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate gate PATH...",
        description = "Judges runs that were kept, by the gates that were in force when they ran.")
final class GateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A summary.json with all its runs, a run.json, or a folder with either.")
    private List<Path> places = List.of();

    @Override
    public Integer call() {
        Outcome outcome = Rejudgement.of(places);
        Terminal terminal = Terminal.on(System.out);
        boolean several = outcome.runs().size() > 1;
        outcome.runs().forEach(judged -> show(judged.run(), several, terminal));
        outcome.error().ifPresent(System.err::println);
        return outcome.exitCode().code();
    }

    private static void show(Run run, boolean amongOthers, Terminal terminal) {
        String scenario = run.info().scenario();
        if (RunVerdict.of(run.verdicts()) instanceof RunVerdict.NoGates) {
            terminal.out().println("WARN  " + scenario + ": no gates judge it");
            for (String reason : run.validity().reasons()) {
                terminal.out().println("FAIL  " + scenario + ": " + reason);
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Verdict verdict : run.verdicts()) {
            verdicts.add(amongOthers ? named(verdict, scenario) : verdict);
        }
        VerdictLines.of(verdicts, terminal.style()).forEach(terminal.out()::println);
    }

    /** A gate for all scenarios is judged for each: the line says for which. */
    private static Verdict named(Verdict verdict, String scenario) {
        boolean says =
                verdict.gate().startsWith(scenario + ":") || verdict.gate().startsWith(scenario + " /");
        return says
                ? verdict
                : new Verdict(scenario + ": " + verdict.gate(), verdict.status(), verdict.reason(), verdict.value());
    }
}
