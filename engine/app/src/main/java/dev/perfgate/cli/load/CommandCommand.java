package dev.perfgate.cli.load;

import dev.perfgate.cli.terminal.PendingFile;
import dev.perfgate.cli.terminal.ReportOptions;
import dev.perfgate.cli.terminal.SilentPresenter;
import dev.perfgate.cli.terminal.StandardOutput;
import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.cli.terminal.TerminalPresenter;
import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.pipeline.Pipeline;
import dev.perfgate.pipeline.Plan;
import dev.perfgate.pipeline.Presenter;
import dev.perfgate.pipeline.ResultPlace;
import dev.perfgate.pipeline.SuiteResult;
import dev.perfgate.result.Measurements.Artifact;
import dev.perfgate.result.Outcome;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.suite.JudgedRun;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code perfgate command 'CMD'}: a command line measured in one line. */
@Command(
        name = "command",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate command COMMAND... [OPTIONS]",
        description = "Measures the time, CPU and peak memory of command lines.",
        footer = {
            "",
            "One command, without the shell's own start in its time:",
            "  perfgate command 'gzip -k -f big.log' --shell none --warm-up 1",
            "Two, run in turn:",
            "  perfgate command './old' './new' --runs 30 --json=runs.json",
            "As a check in a script, which ends with 1 when it fails:",
            "  perfgate command 'make -j2' --prepare 'make clean' --gate 'wall p50 < 5 s'"
        })
public final class CommandCommand implements Callable<Integer> {
    private static final String SCENARIO = "command";
    private static final String STANDARD_OUTPUT = "-";
    private static final String JSON = "application/json";
    private static final String JSON_FILE = "write --json=FILE, or --json behind the last command";

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Command lines; several run in turn.")
    private List<String> commands = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "Measured runs of each command (default: 10).")
    private @Nullable String runs;

    @Option(names = "--warm-up", paramLabel = "N", description = "Runs before these that do not count (default: 0).")
    private @Nullable String warmUp;

    @Option(names = "--prepare", paramLabel = "CMD", description = "Runs before each run, unmeasured.")
    private @Nullable String prepare;

    @Option(names = "--clean-up", paramLabel = "CMD", description = "Runs after all runs, unmeasured.")
    private @Nullable String cleanUp;

    @Option(names = "--timeout", paramLabel = "T", description = "Kills a run that takes longer, for example 2m.")
    private @Nullable String timeout;

    @Option(
            names = "--exit-codes",
            paramLabel = "N",
            split = ",",
            description = "Exit codes that mean success (default: 0).")
    private List<String> exitCodes = new ArrayList<>();

    @Option(names = "--directory", paramLabel = "DIR", description = "Folder to run in (default: the working folder).")
    private @Nullable String directory;

    @Option(
            names = "--environment",
            paramLabel = "NAME=VALUE",
            description = "Sets a variable; may be given several times.")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Option(
            names = "--shell",
            paramLabel = "system|none",
            description = "Starts commands by the system's shell or directly (default: system).")
    private @Nullable String shell;

    @Option(
            names = "--gate",
            paramLabel = "RULE",
            description = "Must hold, for example 'wall p50 < 5 s'; may be given several times.")
    private List<String> gates = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Writes run.json and the reports into this folder.")
    private @Nullable Path output;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = STANDARD_OUTPUT,
            description = "Writes all runs as hyperfine does (default: standard output, and nothing else goes there).")
    private @Nullable String json;

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private LockOptions locks = new LockOptions();

    private final Supplier<StopSignal> stop;

    public CommandCommand(Supplier<StopSignal> stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        checkCommands();
        if (json == null || output != null) {
            return measure(output);
        }
        Path passing = Files.createTempDirectory("perfgate-");
        try {
            return measure(passing);
        } finally {
            delete(passing);
        }
    }

    private int measure(@Nullable Path folder) throws InterruptedException {
        Plan plan = new Plan(
                problems -> {
                    checkJson(problems);
                    reports.checkOutput(output, problems);
                    return reports.addTo(document());
                },
                List.of(),
                folder == null ? new ResultPlace.Nowhere() : new ResultPlace.ThisFolder(folder),
                false,
                reports.named());
        try {
            return outcome(new Pipeline(presenter(), stop.get(), locks.choice()).run(plan), folder)
                    .exitCode();
        } catch (ConfigException e) {
            e.problems().forEach(System.err::println);
            return Outcome.WRONG_INPUT.exitCode();
        }
    }

    /** An option with a FILE or without takes the command behind it for the FILE. */
    private void checkCommands() {
        boolean taken = json != null && !json.equals(STANDARD_OUTPUT);
        if (commands.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    taken
                            ? "--json takes '" + json + "' for its FILE, and no COMMAND is left: " + JSON_FILE
                            : "missing required parameter: 'COMMAND'");
        }
        if (json != null && taken && separateFile() && isCommandLine(json)) {
            throw new ParameterException(
                    command.commandLine(), "'" + json + "' behind --json may be its FILE or a COMMAND: " + JSON_FILE);
        }
    }

    private boolean separateFile() {
        return command.commandLine().getParseResult().originalArgs().contains("--json");
    }

    /** Several words, or a program. */
    private static boolean isCommandLine(String text) {
        return text.strip().contains(" ")
                || Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                        .map(folder -> new File(folder, text))
                        .anyMatch(file -> file.isFile() && file.canExecute());
    }

    private void checkJson(Problems problems) {
        if (json != null && !json.equals(STANDARD_OUTPUT)) {
            PendingFile.check(Mark.ofOption("--json"), GivenPath.of(json, Mark.ofOption("--json")), problems);
        }
    }

    /** The document of a perf.yml that says the same; a problem in it names the option. */
    private MappingNode document() {
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("type", SCENARIO);
        scenario.put("commands", commands);
        put(scenario, "runs", runs);
        put(scenario, "warmUp", warmUp);
        put(scenario, "prepare", prepare);
        put(scenario, "cleanUp", cleanUp);
        put(scenario, "timeout", timeout);
        put(scenario, "directory", directory);
        put(scenario, "shell", shell);
        scenario.put("environment", environment);
        if (!exitCodes.isEmpty()) {
            scenario.put("exitCodes", exitCodes);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scenarios", Map.of(SCENARIO, scenario));
        document.put("gates", gates);
        if (output == null) {
            document.put("reports", "none");
        }
        return Nodes.fromOptions(document, OptionWords::place);
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private Presenter presenter() {
        boolean outputTaken = STANDARD_OUTPUT.equals(json);
        Terminal terminal = Terminal.on(outputTaken ? System.err : System.out);
        return outputTaken && !terminal.interactive()
                ? new SilentPresenter()
                : new TerminalPresenter(terminal, outputTaken);
    }

    private Outcome outcome(SuiteResult result, @Nullable Path folder) {
        result.error().ifPresent(System.err::println);
        try {
            for (JudgedRun judged : result.runs()) {
                if (json != null && folder != null) {
                    writeJson(judged, folder, json);
                }
                if (STANDARD_OUTPUT.equals(json)) {
                    RunRemarks.of(judged.run()).forEach(System.err::println);
                }
            }
            return result.outcome();
        } catch (IOException e) {
            System.err.println("--json: the runs could not be written: " + e.getMessage());
            return result.outcome().or(Outcome.NOT_COMPLETED);
        }
    }

    private static void writeJson(JudgedRun judged, Path folder, String json) throws IOException {
        for (Artifact artifact : judged.run().measurements().artifacts()) {
            Path file = folder.resolve(artifact.path());
            if (artifact.mediaType().equals(JSON) && json.equals(STANDARD_OUTPUT)) {
                try (OutputStream out = StandardOutput.ofResult()) {
                    Files.copy(file, out);
                }
            } else if (artifact.mediaType().equals(JSON)) {
                Files.copy(file, Path.of(json), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
