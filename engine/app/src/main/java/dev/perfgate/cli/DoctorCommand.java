package dev.perfgate.cli;

import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.doctor.Doctor;
import dev.perfgate.doctor.Finding;
import dev.perfgate.doctor.Findings;
import dev.perfgate.report.console.ConsoleStep;
import dev.perfgate.result.Outcome;
import dev.perfgate.store.RunFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code perfgate doctor}: whether this machine is fit to measure. */
@Command(
        name = "doctor",
        sortOptions = false,
        optionListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate doctor [OPTIONS]",
        description = "Checks this machine for anything that may distort measurements.",
        footer = {
            "",
            "It takes about a second and changes nothing. The exit code is 0, or 3 when a",
            "line begins with FAIL: measuring here would be pointless."
        })
final class DoctorCommand implements Callable<Integer> {
    private static final int MOST_USERS = 10_000_000;

    @Option(names = "--users", paramLabel = "N", description = "Users to plan for (default: 1000).")
    private int users = 1000;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for results (default: perf-results).")
    private Path output = RunFolders.DEFAULT_ROOT;

    @Option(names = "--json", description = "Prints all findings as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        checkUsers();
        List<Finding> findings = findings();
        if (json) {
            Findings.writeJson(findings, System.out);
        } else {
            Terminal terminal = Terminal.on(System.out);
            Findings.lines(findings, terminal.style()).forEach(terminal.out()::println);
        }
        System.out.flush();
        boolean fit = findings.stream().noneMatch(finding -> finding.status() == Finding.Status.FAIL);
        return (fit ? Outcome.PASS : Outcome.NOT_COMPLETED).exitCode();
    }

    private List<Finding> findings() {
        try (ConsoleStep step = Terminal.on(System.err).step("Checking this machine")) {
            return new Doctor(users, output).examine(step::now);
        }
    }

    private void checkUsers() {
        Problems problems = new Problems();
        if (users < 1 || users > MOST_USERS) {
            problems.add(
                    Mark.ofOption("--users"),
                    "must be a whole number from 1 to 10,000,000, but is '" + users + "'",
                    "write for example --users 1000");
        }
        problems.throwIfAny();
    }
}
