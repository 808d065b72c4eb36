package dev.perfgate.completion;

import java.util.List;

/** Writes for fish, which also shows what a word means. */
final class FishScript {
    private static final String HEAD = """
            # Completion of perfgate for fish: perfgate completion fish > ~/.config/fish/completions/perfgate.fish
            function __perfgate_scenarios
                test -r perf.yml; and awk '
            SCENARIO_NAMES    ' perf.yml
            end

            """;

    private FishScript() {}

    static String of(List<CompletableCommand> commands) {
        StringBuilder script =
                new StringBuilder(HEAD.replace("SCENARIO_NAMES", CompletionScript.SCENARIO_NAMES.indent(4)));
        for (CompletableCommand command : commands) {
            script.append("complete -c perfgate -n __fish_use_subcommand -f -a ")
                    .append(command.name())
                    .append(" -d ")
                    .append(quoted(command.description()))
                    .append('\n');
        }
        commands.forEach(command -> append(command, script));
        return script.toString();
    }

    private static void append(CompletableCommand command, StringBuilder script) {
        String begin = "complete -c perfgate -n '__fish_seen_subcommand_from " + command.name() + "'";
        if (command.scenarios()) {
            script.append(begin).append(" -f -a '(__perfgate_scenarios)'\n");
        }
        if (!command.candidates().isEmpty()) {
            script.append(begin)
                    .append(" -f -a ")
                    .append(quoted(String.join(" ", command.candidates())))
                    .append('\n');
        }
        for (CompletableCommand.CompletableOption option : command.options()) {
            script.append(begin);
            option.names().forEach(name -> script.append(flag(name)));
            script.append(option.value() ? " -r" : "")
                    .append(" -d ")
                    .append(quoted(option.description()))
                    .append('\n');
        }
    }

    /** {@code -o} is a long option with one dash, such as -cp. */
    private static String flag(String name) {
        if (name.startsWith("--")) {
            return " -l " + name.substring(2);
        }
        return (name.length() == 2 ? " -s " : " -o ") + name.substring(1);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
