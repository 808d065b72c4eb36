package dev.perfgate.cli.results;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.overview.HistoryOverview;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.store.HistoryFolder;
import dev.perfgate.suite.HistoryBook;
import dev.perfgate.suite.Ratchets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code perfgate baseline}: shows and changes the runs that later ones are compared with. */
@Command(
        name = "baseline",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = {
            "Usage: perfgate baseline set RUN --reason TEXT",
            "       perfgate baseline accept [SCENARIO] --reason TEXT",
            "       perfgate baseline forget SCENARIO|RUN --reason TEXT",
            "       perfgate baseline show SCENARIO",
            "       perfgate baseline list"
        },
        description = "Shows a scenario's earlier runs and sets which of them later runs are compared with.",
        footer = {
            "",
            "  set     makes RUN its scenario's baseline: gates with 'of baseline' compare",
            "          with it",
            "  accept  accepts the current level: it raises no more alarms, and later runs",
            "          are compared with it",
            "  forget  removes SCENARIO's baseline, or excludes RUN, a bad measurement, from",
            "          comparisons",
            "  show    shows the runs and decisions in a scenario's history, and the current",
            "          limits of its ratchets",
            "  list    lists the scenarios that have a history",
            "",
            "The history keeps each decision with its author, time and reason."
        })
public final class BaselineCommand implements Callable<Integer> {
    private static final int MOST_NOTES = 3;

    @Parameters(index = "0", paramLabel = "ACTION", description = "Action: set, accept, forget, show or list.")
    private Action action = Action.LIST;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHAT",
            description =
                    "A scenario, or a run: a run.json, its folder, a folder with one run, or the start of its id.")
    private @Nullable String what;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Reason for the decision, kept in the history.")
    private @Nullable String reason;

    @Option(names = "--history", paramLabel = "DIR", description = "Folder of earlier runs (default: .perf/history).")
    private Path history = HistoryFolder.DEFAULT;

    @Option(
            names = {"-f", "--config"},
            paramLabel = "FILE",
            description = "File whose ratchets are shown (default: perf.yml, if it exists).")
    private @Nullable Path config;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Author of the decision (default: the user according to Git, the CI server or the system).")
    private @Nullable String author;

    /** What is to be done. */
    enum Action {
        SET,
        ACCEPT,
        FORGET,
        SHOW,
        LIST
    }

    @Override
    public Integer call() {
        if (history.toString().isBlank()) {
            throw wrong("--history", "the name of the history folder is empty: ''", "name a folder");
        }
        HistoryBook book = new HistoryBook(new HistoryFolder(history), Clock.systemUTC(), author());
        switch (action) {
            case SET -> told(List.of(book.set(what("RUN"), reason())));
            case ACCEPT -> told(book.accept(Optional.ofNullable(what), reason()));
            case FORGET -> told(List.of(book.forget(what("SCENARIO or RUN"), reason())));
            case SHOW -> show(book.history(what("SCENARIO")), what("SCENARIO"));
            case LIST -> list(book);
        }
        System.out.flush();
        return Outcome.PASS.exitCode();
    }

    private static void told(List<HistoryDecision> decisions) {
        decisions.forEach(decision -> System.out.println(HistoryOverview.sentence(decision)));
    }

    private void show(History shown, String scenario) {
        HistoryOverview.lines(shown, ZoneId.systemDefault()).forEach(System.out::println);
        Path usual = Path.of("perf.yml");
        Path chosen = config == null ? usual : config;
        if (config != null || Files.exists(usual)) {
            Ratchets.of(scenario, shown, problems -> YamlDocument.read(chosen, System::getenv, problems))
                    .forEach(System.out::println);
        }
        shown.notes().stream().limit(MOST_NOTES).forEach(note -> System.err.println("WARN  " + note));
        if (shown.notes().size() > MOST_NOTES) {
            System.err.println("WARN  and " + (shown.notes().size() - MOST_NOTES) + " more such lines");
        }
    }

    private void list(HistoryBook book) {
        List<String> scenarios = book.scenarios();
        if (scenarios.isEmpty()) {
            System.out.println("No history in " + history);
            return;
        }
        HistoryOverview.summary(scenarios.stream().map(book::history).toList(), scenarios, ZoneId.systemDefault())
                .forEach(System.out::println);
    }

    private String what(String name) {
        if (what == null || what.isBlank()) {
            throw wrong(name, "is missing", "list the scenarios with 'perfgate baseline list'");
        }
        return what;
    }

    private String reason() {
        if (reason == null || reason.isBlank()) {
            throw wrong("--reason", "is missing", "give the reason for the decision");
        }
        return reason.strip();
    }

    private String author() {
        return author == null ? NoteCommand.author(System.getenv(), System.getProperty("user.name", "")) : author;
    }

    private static ConfigException wrong(String where, String problem, String remedy) {
        return new Problems().fatal(Mark.of(where), problem, remedy);
    }
}
