package dev.perfgate.cli;

import dev.perfgate.classdata.ClassData;
import dev.perfgate.cli.terminal.Interrupts;
import dev.perfgate.cli.terminal.StandardOutput;
import dev.perfgate.cli.terminal.StarterInput;
import dev.perfgate.cli.terminal.Version;
import dev.perfgate.result.Outcome;
import java.util.List;
import picocli.CommandLine.Command;

/** The entry point of {@code perfgate}. */
@Command(
        name = "perfgate",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate COMMAND [OPTIONS]",
        sortOptions = false,
        optionListHeading = "%n",
        description = "Detects when software gets slower, hungrier or less stable.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Try it:",
            "  perfgate init                    writes a first perf.yml",
            "  perfgate demo                    starts a service to test, on port 8000",
            "  perfgate http http://127.0.0.1:8000/health --duration 10s",
            "                                   load-tests it and prints a summary",
            "  perfgate run                     runs the scenarios of ./perf.yml",
            "",
            "Exit codes:",
            "    0  passed",
            "    1  a gate failed",
            "    2  wrong input; nothing was started",
            "    3  the run could not start or be completed",
            "    4  the run is invalid: it measured its own limits",
            "  130  interrupted",
            "",
            "See 'perfgate help COMMAND' for the options of a command."
        })
public final class Main {
    private static final List<String> TELL_ELSEWHERE = List.of("run", "init", "note", "demo");

    Main() {}

    public static void main(String[] arguments) {
        Interrupts interrupts = Interrupts.install();
        StarterInput.watchIfAsked(() -> System.exit(Outcome.INTERRUPTED.exitCode()), interrupts::subjectFailed);
        StandardOutput output = StandardOutput.install();
        int code = new Commands(interrupts::signal).execute(arguments);
        ClassData.makeIfMissing();
        interrupts.end(
                output.loss().map(reason -> lost(reason, code, arguments)).orElse(code));
    }

    /** What these commands have to say is on disk, too, or was only a remark; of the others it is the result. */
    private static int lost(String reason, int code, String[] arguments) {
        System.err.println("WARN cannot write to standard output: " + reason + " - free some space, or redirect it");
        boolean toldElsewhere = arguments.length > 0 && TELL_ELSEWHERE.contains(arguments[0]);
        return toldElsewhere || code != Outcome.PASS.exitCode() ? code : Outcome.NOT_COMPLETED.exitCode();
    }
}
