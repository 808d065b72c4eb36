package dev.perfgate.cli.terminal;

import picocli.CommandLine.Option;

/** The option {@code --help}, shared by all commands. */
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }
}
