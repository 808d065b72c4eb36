package dev.perfgate.cli;

import dev.perfgate.completion.CompletionScript;
import dev.perfgate.result.Outcome;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code perfgate completion}: lets a shell complete what is typed. */
@Command(
        name = "completion",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate completion SHELL",
        description = "Prints a shell script that completes commands, options and scenarios.",
        footer = {
            "",
            "In ~/.bashrc or ~/.zshrc:",
            "  . <(perfgate completion bash)",
            "For fish, once:",
            "  perfgate completion fish > ~/.config/fish/completions/perfgate.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.bash;

    private final Supplier<CommandLine> commands;

    /** @param commands gives all commands, which only this one needs */
    CompletionCommand(Supplier<CommandLine> commands) {
        this.commands = commands;
    }

    /** Named as they are typed. */
    private enum Shell {
        bash,
        zsh,
        fish
    }

    @Override
    public Integer call() {
        CommandLine all = commands.get();
        System.out.print(
                switch (shell) {
                    case bash -> CompletionScript.bash(all);
                    case zsh -> CompletionScript.zsh(all);
                    case fish -> CompletionScript.fish(all);
                });
        System.out.flush();
        return Outcome.PASS.exitCode();
    }
}
