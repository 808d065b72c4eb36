package dev.perfgate.command;

import dev.perfgate.config.Section;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.ScenarioType;
import dev.perfgate.scenario.SchemaFragment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads scenarios of type {@code command}. */
public final class CommandScenarioType implements ScenarioType {
    private static final int DEFAULT_RUNS = 10;
    private static final int MOST_RUNS = 100_000;
    private static final int HIGHEST_EXIT_CODE = 255;

    @Override
    public String name() {
        return CommandScenario.TYPE;
    }

    @Override
    public SchemaFragment schema() {
        return SchemaFragment.beside(CommandScenarioType.class, "scenario.schema.json");
    }

    @Override
    public Optional<Scenario> read(String name, Section section) {
        List<String> texts = commands(section);
        RunEnvironment surroundings = RunEnvironment.read(section);
        Optional<Duration> timeLimit = section.duration("timeout");
        List<CommandLine> commands = lines(texts, surroundings, timeLimit, section);
        Optional<CommandLine> prepare = beside("prepare", surroundings, section);
        Optional<CommandLine> cleanUp = beside("cleanUp", surroundings, section);
        int runs = section.wholeNumber("runs", DEFAULT_RUNS, 1, MOST_RUNS);
        int warmUp = section.wholeNumber("warmUp", 0, 0, MOST_RUNS);
        Set<Integer> exitCodes = exitCodes(section);
        return commands.isEmpty() || commands.size() < texts.size()
                ? Optional.empty()
                : Optional.of(new CommandScenario(
                        name, new CommandPlan(commands, runs, warmUp, prepare, cleanUp, exitCodes)));
    }

    private static List<String> commands(Section section) {
        if (section.has("command") && section.has("commands")) {
            section.refuse("commands", "and " + section.key("command") + " are both there", "write one of them");
            return List.of();
        }
        if (!section.has("command") && !section.has("commands")) {
            section.require("command");
            return List.of();
        }
        String key = section.has("commands") ? "commands" : "command";
        List<String> texts = section.has("commands")
                ? section.strings("commands")
                : section.string("command").map(List::of).orElse(List.of());
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (!seen.add(CommandPlan.part(text))) {
                section.problem(
                        key,
                        "'" + text + "' is there twice",
                        "write it once; " + section.key("runs") + " says how often it runs");
                return List.of();
            }
        }
        if (texts.isEmpty() && section.items(key).isEmpty()) {
            section.refuse(key, "has no command", "add one");
        }
        return texts;
    }

    private static List<CommandLine> lines(
            List<String> texts, RunEnvironment surroundings, Optional<Duration> timeLimit, Section section) {
        List<CommandLine> lines = new ArrayList<>();
        String key = section.has("commands") ? "commands" : "command";
        for (String text : texts) {
            surroundings.line(text, timeLimit, key, section).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<CommandLine> beside(String key, RunEnvironment surroundings, Section section) {
        return section.string(key).flatMap(text -> surroundings.line(text, Optional.empty(), key, section));
    }

    private static Set<Integer> exitCodes(Section section) {
        Set<Integer> codes = new TreeSet<>();
        for (String text : section.strings("exitCodes")) {
            Optional<Integer> code = exitCode(text);
            code.ifPresentOrElse(
                    codes::add,
                    () -> section.problem(
                            "exitCodes",
                            "'" + text + "' is no exit code",
                            "write whole numbers from 0 to " + HIGHEST_EXIT_CODE));
        }
        return codes.isEmpty() ? Set.of(0) : codes;
    }

    private static Optional<Integer> exitCode(String text) {
        return Optional.of(text.strip())
                .filter(digits -> digits.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(code -> code <= HIGHEST_EXIT_CODE);
    }

    /** Where and how all commands of a scenario run. */
    private record RunEnvironment(CommandLine.Shell shell, Path directory, Map<String, String> environment) {
        static RunEnvironment read(Section section) {
            String directory = section.string("directory", ".");
            return new RunEnvironment(
                    section.choice("shell", CommandLine.Shell.SYSTEM),
                    section.markOf("directory")
                            .resolve(directory)
                            .toAbsolutePath()
                            .normalize(),
                    section.stringMap("environment"));
        }

        /** The command line, if it can be taken apart. */
        Optional<CommandLine> line(String text, Optional<Duration> timeLimit, String key, Section section) {
            CommandLine line = new CommandLine(text, shell, directory, environment, timeLimit);
            try {
                if (text.isBlank() || line.words().isEmpty()) {
                    throw new IllegalArgumentException("the command line is empty");
                }
                return Optional.of(line);
            } catch (IllegalArgumentException e) {
                section.refuse(key, "cannot be run: " + e.getMessage(), "correct it");
                return Optional.empty();
            }
        }
    }
}
