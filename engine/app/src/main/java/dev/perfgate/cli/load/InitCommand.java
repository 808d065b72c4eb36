package dev.perfgate.cli.load;

import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.cli.terminal.TerminalDialog;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.init.DraftText;
import dev.perfgate.init.Interview;
import dev.perfgate.init.MavenSnippet;
import dev.perfgate.init.SuiteDraft;
import dev.perfgate.pipeline.ToolVersion;
import dev.perfgate.result.Outcome;
import dev.perfgate.text.OptionNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code perfgate init}: writes a first perf.yml. */
@Command(
        name = "init",
        sortOptions = false,
        optionListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate init [OPTIONS]",
        description = "Creates a commented perf.yml that is ready to run.",
        footer = {
            "",
            "Without options it asks for the values. With any of --url, --name, --users,",
            "--duration, --preset and --gate, or with --yes, it uses defaults for the rest:",
            "  perfgate init --url http://127.0.0.1:8080/items --gate 'p95 < 200 ms'"
        })
public final class InitCommand implements Callable<Integer> {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "URL to load-test (default: http://127.0.0.1:8000/health).")
    private @Nullable String url;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the scenario (default: derived from the URL).")
    private @Nullable String name;

    @Option(
            names = {"-u", "--users"},
            paramLabel = "N",
            description = "Virtual users (default: 10, or as in the preset).")
    private @Nullable String users;

    @Option(
            names = {"-t", "--duration"},
            paramLabel = "T",
            description = "Length of the test (default: 30s, or as in the preset).")
    private @Nullable String duration;

    @Option(names = "--preset", paramLabel = "P", description = "Predefined load: light, medium, heavy, spike or all.")
    private @Nullable String preset;

    @Option(
            names = "--gate",
            paramLabel = "RULE",
            description = "Gate that the run must pass; repeatable (default: p95 < 500 ms, error rate < 1 %%).")
    private List<String> gates = new ArrayList<>();

    @Option(
            names = {"-y", "--yes"},
            description = "Asks nothing and uses the defaults.")
    private boolean yes;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write (default: perf.yml).")
    private Path output = Path.of("perf.yml");

    @Option(names = "--force", description = "Overwrites an existing file.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        boolean asks = !yes && !flagsGiven();
        check(asks);
        return asks ? ask() : take(fromFlags());
    }

    private int ask() throws IOException {
        Optional<SuiteDraft> draft = Interview.of(new TerminalDialog(), SuiteDraft.usual());
        if (draft.isEmpty()) {
            System.out.println();
            System.err.println("No file written");
            return Outcome.INTERRUPTED.exitCode();
        }
        return write(draft.get());
    }

    private int take(SuiteDraft draft) throws IOException {
        List<Problem> problems = draft.problems(document -> Nodes.fromOptions(document, OptionWords::place));
        if (problems.isEmpty()) {
            return write(draft);
        }
        problems.forEach(System.err::println);
        return Outcome.WRONG_INPUT.exitCode();
    }

    private boolean flagsGiven() {
        return url != null || name != null || users != null || duration != null || preset != null || !gates.isEmpty();
    }

    private SuiteDraft fromFlags() {
        SuiteDraft draft = SuiteDraft.usual().withName(name == null ? "" : name);
        Map<String, @Nullable String> answers = new LinkedHashMap<>();
        answers.put("url", url);
        answers.put("preset", preset);
        answers.put("users", users);
        answers.put("duration", duration);
        for (Map.Entry<String, @Nullable String> answer : answers.entrySet()) {
            if (answer.getValue() != null) {
                draft = draft.withAnswer(answer.getKey(), answer.getValue());
            }
        }
        return gates.isEmpty() ? draft : draft.withGates(gates);
    }

    private void check(boolean asks) {
        Problems problems = new Problems();
        if (asks && !Terminal.isTerminal()) {
            problems.add(
                    Mark.of("perfgate init"),
                    "there is no terminal to ask questions on",
                    "pass the values as options, or use the defaults with --yes");
        }
        Mark mark = Mark.of(output.toString());
        Path folder = output.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(output)) {
            problems.add(mark, "is a folder", OptionNames.in("name a file in it: {--output FILE}"));
        } else if (Files.exists(output) && !force) {
            problems.add(
                    mark,
                    "already exists",
                    OptionNames.in("choose another file with {--output}, or overwrite it with {--force}"));
        } else if (folder == null || !Files.isDirectory(folder)) {
            problems.add(mark, "there is no folder '" + folder + "'", "create it, or choose another file");
        } else if (!Files.isWritable(Files.exists(output) ? output : folder)) {
            problems.add(mark, "is not writable for this user", OptionNames.in("choose another file with {--output}"));
        }
        problems.throwIfAny();
    }

    private int write(SuiteDraft draft) throws IOException {
        Files.writeString(output, DraftText.of(draft));
        System.out.println(output + " written: it " + draft.purpose());
        boolean usual = output.equals(Path.of("perf.yml"));
        String config = usual ? "" : OptionNames.in(" {--config FILE}").replace("FILE", output.toString());
        System.out.println("Next: " + OptionNames.of("perfgate run") + config);
        draft.hints().forEach(hint -> System.out.println("      " + OptionNames.in(hint)));
        Path pom = output.toAbsolutePath().resolveSibling("pom.xml");
        if (Files.exists(pom)) {
            System.out.println();
            System.out.println("To run it with 'mvn verify', add to the plugins in pom.xml:");
            System.out.println();
            MavenSnippet.lines(ToolVersion.current()).forEach(System.out::println);
        }
        return Outcome.PASS.exitCode();
    }
}
