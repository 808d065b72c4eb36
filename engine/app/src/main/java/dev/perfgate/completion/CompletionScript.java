package dev.perfgate.completion;

import java.util.List;
import picocli.CommandLine;

/** The scripts with which shells complete commands, options, and scenario names from perf.yml. */
public final class CompletionScript {
    /** Names of scenarios that need no quotes, from a perf.yml as people indent it; no JVM is started for it. */
    static final String SCENARIO_NAMES = """
            /^scenarios:[ \\t]*(#.*)?$/ { inside = 1; indent = 0; next }
            inside && /^[^ \\t#]/ { exit }
            inside && /^[ \\t]+[A-Za-z0-9_.-]+:/ {
                match($0, /[^ \\t]/)
                if (!indent) indent = RSTART
                if (RSTART == indent) { name = $1; sub(/:.*/, "", name); print name }
            }
            """;

    private CompletionScript() {}

    /** A script that bash reads by {@code . <(perfgate completion bash)}. */
    public static String bash(CommandLine root) {
        return "# Completion of perfgate for bash: . <(perfgate completion bash)\n" + bashFunctions(root);
    }

    /** The same script, by which zsh completes as bash would. */
    public static String zsh(CommandLine root) {
        return "# Completion of perfgate for zsh: . <(perfgate completion zsh)\n"
                + "autoload -U +X compinit && compinit\n"
                + "autoload -U +X bashcompinit && bashcompinit\n"
                + bashFunctions(root);
    }

    /** A script for {@code ~/.config/fish/completions/perfgate.fish}. */
    public static String fish(CommandLine root) {
        return FishScript.of(CompletableCommand.of(root));
    }

    private static String bashFunctions(CommandLine root) {
        List<CompletableCommand> commands = CompletableCommand.of(root);
        return BashScript.of(commands);
    }
}
