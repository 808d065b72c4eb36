package dev.perfgate.cli;

import picocli.CommandLine.Command;

/** {@code perfgate}: where the process begins. */
@Command(
        name = "perfgate",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate COMMAND [OPTIONS]",
        sortOptions = false,
        optionListHeading = "%n",
        description = "Finds out whether software got slower, hungrier or less stable.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Try it:",
            "  perfgate init                    writes a first perf.yml",
            "  perfgate demo                    starts a service to load, on port 8000",
            "  perfgate http http://127.0.0.1:8000/health --duration 10s",
            "                                   loads it, and shows what came of it",
            "  perfgate run                     runs the scenarios of ./perf.yml",
            "",
            "Exit codes:",
            "    0  passed",
            "    1  a gate failed",
            "    2  wrong input, nothing was started",
            "    3  the run could not start or be completed",
            "    4  the run is invalid: it measured its own limits",
            "  130  interrupted",
            "",
            "'perfgate help COMMAND' explains a command."
        })
public final class Main {
    Main() {}

    public static void main(String[] arguments) {
        Interrupts interrupts = Interrupts.install();
        interrupts.end(new Commands(interrupts::signal).execute(arguments));
    }
}
