package dev.perfgate.cli;

import dev.perfgate.gate.RunVerdict;
import dev.perfgate.pipeline.Outcome;
import dev.perfgate.pipeline.Rejudgement;
import dev.perfgate.report.VerdictLines;
import dev.perfgate.result.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code perfgate gate}: judges runs that were kept. */
@Command(
        name = "gate",
        sortOptions = false,
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate gate PATH...",
        description = "Judges runs that were kept, by the gates that were in force when they ran.%n")
final class GateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A summary.json with all its runs, a run.json, or a folder with either.")
    private List<Path> places = List.of();

    @Mixin
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Outcome outcome = Rejudgement.of(places);
        Terminal terminal = Terminal.on(System.out);
        outcome.runs().forEach(judged -> show(judged.run(), terminal));
        outcome.error().ifPresent(System.err::println);
        return outcome.exitCode().code();
    }

    private static void show(Run run, Terminal terminal) {
        if (RunVerdict.of(run.verdicts()) instanceof RunVerdict.NoGates) {
            terminal.out().println("WARN  " + run.info().scenario() + ": no gates judge it");
            run.validity()
                    .reasons()
                    .forEach(reason ->
                            terminal.out().println("FAIL  " + run.info().scenario() + ": " + reason));
        }
        VerdictLines.of(run.verdicts(), terminal.style()).forEach(terminal.out()::println);
    }
}
