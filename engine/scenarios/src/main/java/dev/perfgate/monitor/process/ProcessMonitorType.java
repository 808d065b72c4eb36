package dev.perfgate.monitor.process;

import dev.perfgate.config.Section;
import dev.perfgate.scenario.Monitor;
import dev.perfgate.scenario.MonitorType;
import dev.perfgate.scenario.SchemaFragment;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads monitors of type {@code process}. */
public final class ProcessMonitorType implements MonitorType {
    private static final List<String> KEYS = List.of("pid", "pidFile", "match");

    @Override
    public String name() {
        return "process";
    }

    @Override
    public SchemaFragment schema() {
        return SchemaFragment.beside(ProcessMonitorType.class, "monitor.schema.json");
    }

    @Override
    public Optional<Monitor> read(String monitor, Section section) {
        return section.section(name()).flatMap(process -> {
            Optional<ProcessChoice> choice = choice(process);
            process.done();
            return choice.map(known -> new ProcessMonitor(monitor, known, ProcessSource.ofThisSystem()));
        });
    }

    private static Optional<ProcessChoice> choice(Section process) {
        List<String> written = KEYS.stream().filter(process::has).toList();
        if (written.size() != 1) {
            process.problem(
                    "",
                    written.isEmpty()
                            ? "no process is named"
                            : "a process is named in several ways: " + String.join(", ", written),
                    "write one of these keys: " + String.join(", ", KEYS));
            return Optional.empty();
        }
        return switch (written.get(0)) {
            case "pid" -> pid(process);
            case "pidFile" ->
                process.string("pidFile")
                        .map(file -> new ProcessChoice.PidFile(
                                process.markOf("pidFile").resolve(file)));
            default -> match(process);
        };
    }

    private static Optional<ProcessChoice> pid(Section process) {
        return process.wholeNumber("pid", 1, Integer.MAX_VALUE).stream()
                .<ProcessChoice>mapToObj(ProcessChoice.Pid::new)
                .findFirst();
    }

    private static Optional<ProcessChoice> match(Section process) {
        Optional<String> expression = process.string("match");
        try {
            return expression.map(Pattern::compile).map(ProcessChoice.Match::new);
        } catch (PatternSyntaxException e) {
            process.problem("match", "'match' is no regular expression: " + e.getDescription(), "correct it");
            return Optional.empty();
        }
    }
}
