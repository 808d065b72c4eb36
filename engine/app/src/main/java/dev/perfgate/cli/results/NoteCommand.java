package dev.perfgate.cli.results;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.report.files.RunReports;
import dev.perfgate.report.model.NoteText;
import dev.perfgate.result.Note;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunState;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.KeptRuns;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.UnitException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code perfgate note}: adds, lists and removes remarks on a run. */
@Command(
        name = "note",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate note RUN [TEXT] [OPTIONS]",
        description = "Adds a remark to a run and its reports; without TEXT, lists the remarks.",
        footer = {
            "",
            "  perfgate note results/checkout 'cache switched off' --at 45s",
            "Reports beside the run are rewritten."
        })
public final class NoteCommand implements Callable<Integer> {
    /** Where CI servers, Git and systems say who is at work, the most telling first. */
    private static final List<String> AUTHORS =
            List.of("GIT_AUTHOR_NAME", "BUILD_USER", "GITLAB_USER_LOGIN", "GITHUB_ACTOR", "USER", "USERNAME");

    @Parameters(index = "0", paramLabel = "RUN", description = "A run.json, or the folder of one run.")
    private Path place = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "The remark.")
    private @Nullable String text;

    @Option(
            names = "--at",
            paramLabel = "T",
            description = "Time in the run that the remark refers to, counted from its start; charts mark it.")
    private @Nullable String at;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Author (default: the user according to Git, the CI server or the system).")
    private @Nullable String author;

    @Option(names = "--remove", paramLabel = "N", description = "Removes the remark with this number.")
    private @Nullable Integer remove;

    @Override
    public Integer call() {
        Path file = file();
        Run run = RunJson.read(file);
        List<Note> notes = changed(run);
        if (!notes.equals(run.notes())) {
            new FolderStore().saveNotes(file, notes);
            remakeReports(run.withNotes(notes), file);
        }
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            System.out.println((i + 1) + "  " + NoteText.head(note) + ": " + NoteText.oneLine(note));
        }
        return Outcome.PASS.exitCode();
    }

    private Path file() {
        List<Path> files = KeptRuns.at(List.of(place)).files();
        if (files.size() > 1) {
            throw wrong(place.toString(), "there are " + files.size() + " runs in it", "name the folder of one run");
        }
        return files.get(0);
    }

    private List<Note> changed(Run run) {
        if (text != null && remove != null) {
            throw wrong("--remove", "it cannot be combined with TEXT", "add or remove, one at a time");
        }
        List<Note> notes = new ArrayList<>(run.notes());
        if (text != null) {
            notes.add(note(text, run));
        }
        if (remove != null) {
            removeFrom(notes, remove);
        }
        return notes;
    }

    private static void removeFrom(List<Note> notes, int number) {
        if (number < 1 || number > notes.size()) {
            throw wrong("--remove", "there is no remark " + number, "there are " + notes.size());
        }
        notes.remove(number - 1);
    }

    private Note note(String remark, Run run) {
        if (remark.isBlank()) {
            throw wrong("TEXT", "the remark is empty", "write the remark in quotes");
        }
        if (run.info().state() == RunState.PARTIAL) {
            System.err.println("WARN  the run is partial: if it still goes on, its next figures overwrite the remark");
        }
        return new Note(Instant.now(), by(), remark.strip(), second(run));
    }

    private String by() {
        return author == null ? author(System.getenv(), System.getProperty("user.name", "")) : author;
    }

    static String author(Map<String, String> environment, String user) {
        return AUTHORS.stream()
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(user);
    }

    private double second(Run run) {
        if (at == null) {
            return Double.NaN;
        }
        try {
            Duration moment = Durations.parse(at);
            if (moment.compareTo(run.info().duration()) <= 0) {
                return Durations.toSeconds(moment);
            }
            throw wrong(
                    "--at",
                    "'" + at + "' is after the run's end",
                    "it lasted " + Durations.format(run.info().duration()));
        } catch (UnitException e) {
            throw wrong("--at", String.valueOf(e.getMessage()), e.remedy());
        }
    }

    private static void remakeReports(Run run, Path file) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        new RunReports(RunReports.present(folder), warning -> System.err.println("WARN  " + warning))
                .write(run, folder);
    }

    private static ConfigException wrong(String where, String problem, String remedy) {
        return new Problems().fatal(Mark.of(where), problem, remedy);
    }
}
