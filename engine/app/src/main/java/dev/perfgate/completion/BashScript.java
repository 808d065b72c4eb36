package dev.perfgate.completion;

import java.util.ArrayList;
import java.util.List;

/** Writes for bash 3.2 and later, and for zsh that imitates it. Where nothing is offered, the shell offers files. */
final class BashScript {
    private static final String HEAD = """
            _perfgate_scenarios() {
                local file=perf.yml i
                for ((i = 2; i < COMP_CWORD; i++)); do
                    case ${COMP_WORDS[i-1]} in -f|--config) file=${COMP_WORDS[i]} ;; esac
                done
                [ -r "$file" ] && awk '
            SCENARIO_NAMES    ' "$file"
            }

            _perfgate() {
                local now=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} offered=""
                COMPREPLY=()
                if [ "$COMP_CWORD" -eq 1 ]; then
                    offered="COMMAND_NAMES help --help --version"
                else
                    case $command in
            """;

    private static final String TAIL = """
                    esac
                fi
                COMPREPLY=($(compgen -W "$offered" -- "$now"))
            }

            complete -o default -F _perfgate perfgate
            """;

    private BashScript() {}

    static String of(List<CompletableCommand> commands) {
        String names =
                String.join(" ", commands.stream().map(CompletableCommand::name).toList());
        StringBuilder script =
                new StringBuilder(HEAD.replace("SCENARIO_NAMES", CompletionScript.SCENARIO_NAMES.indent(4))
                        .replace("COMMAND_NAMES", names));
        commands.forEach(command -> script.append(branch(command)));
        script.append("            help) offered=\"").append(names).append("\" ;;\n");
        return script.append(TAIL).toString();
    }

    private static String branch(CompletableCommand command) {
        List<String> lines = new ArrayList<>();
        lines.add(command.name() + ")");
        if (!command.valueOptionNames().isEmpty()) {
            lines.add("    case $before in " + String.join("|", command.valueOptionNames()) + ") return ;; esac");
        }
        lines.add("    case $now in");
        lines.add("        -*) offered=\"" + String.join(" ", command.optionNames()) + "\" ;;");
        if (command.scenarios()) {
            lines.add("        *) offered=$(_perfgate_scenarios) ;;");
        } else if (!command.candidates().isEmpty()) {
            lines.add("        *) offered=\"" + String.join(" ", command.candidates()) + "\" ;;");
        }
        lines.add("    esac ;;");
        return String.join("\n", lines).indent(12);
    }
}
