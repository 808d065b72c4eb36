package dev.perfgate.overview;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.JsonOut;
import dev.perfgate.report.console.Style;
import dev.perfgate.result.Headline;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import dev.perfgate.store.StoredRun;
import dev.perfgate.store.StoredRuns;
import dev.perfgate.text.Columns;
import dev.perfgate.unit.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the runs in a folder, newest first, for people and programs.
 *
 * @param more how many there are beyond those shown
 * @param unreadable what is called like a run but cannot be read
 */
public record RunOverview(List<RunRow> runs, int more, List<String> unreadable) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> HEADER =
            List.of("started", "scenario", "state", "outcome", "figures", "notes", "folder");

    public RunOverview {
        runs = List.copyOf(runs);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Finds the runs; only those that are shown are read to their end.
     *
     * @param scenarios of which scenarios; empty for all
     * @param limit how many are shown
     * @throws StoreException when the folder cannot be read
     */
    public static RunOverview below(Path tree, List<String> scenarios, int limit) {
        FolderStore store = new FolderStore();
        StoredRuns stored = store.list(tree);
        List<String> unreadable = new ArrayList<>();
        stored.unreadable().forEach(one -> unreadable.add(String.valueOf(one.getMessage())));
        List<StoredRun> wanted = stored.runs().stream()
                .filter(run ->
                        scenarios.isEmpty() || scenarios.contains(run.info().scenario()))
                .toList();
        List<RunRow> rows = new ArrayList<>();
        for (StoredRun run : wanted.subList(0, Math.min(limit, wanted.size()))) {
            try {
                rows.add(RunRow.of(store.read(run.folder()), asNamed(run.folder(), tree)));
            } catch (DocumentException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        return new RunOverview(rows, Math.max(0, wanted.size() - limit), unreadable);
    }

    /** The store finds real paths: people want the one that they named. */
    private static Path asNamed(Path folder, Path tree) {
        try {
            return tree.resolve(tree.toRealPath().relativize(folder)).normalize();
        } catch (IOException e) {
            return folder;
        }
    }

    /** A table, with times of this zone. */
    public List<String> lines(Style style, ZoneId zone) {
        if (runs.isEmpty()) {
            return List.of("there are no runs");
        }
        List<List<String>> table = new ArrayList<>(List.of(HEADER));
        runs.forEach(run -> table.add(cells(run, zone)));
        List<String> lines = new ArrayList<>(Columns.lines(table));
        if (more > 0) {
            lines.add("and " + Unit.COUNT.format(more) + " more: --limit " + (runs.size() + more) + " shows all");
        }
        return lines.stream().map(style::fit).toList();
    }

    private static List<String> cells(RunRow run, ZoneId zone) {
        return List.of(
                TIME.format(run.started().atZone(zone)),
                run.scenario(),
                run.stateWord(),
                run.outcome().word(),
                run.figureLine(),
                String.valueOf(run.notes()),
                run.folder().toString());
    }

    /** One object with the list {@code runs}; does not close the stream. */
    public void writeJson(OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.document(() -> {
                json.objects("runs", runs, run -> write(run, json));
                json.whole("more", more);
                json.texts("unreadable", unreadable);
            });
        }
    }

    private static void write(RunRow run, JsonOut json) throws IOException {
        json.text("started", run.started().toString());
        json.text("scenario", run.scenario());
        json.word("state", run.state());
        json.word("outcome", run.outcome());
        json.objects("figures", run.figures(), figure -> write(figure, json));
        json.whole("notes", run.notes());
        json.text("folder", run.folder().toString());
    }

    private static void write(Headline figure, JsonOut json) throws IOException {
        json.text("name", figure.name());
        json.text("label", figure.label());
        json.compactNumber("value", figure.value());
        json.text("unit", figure.unit().symbol());
    }
}
