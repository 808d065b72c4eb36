package dev.perfgate.trend;

import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryLine;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.HistoryFolder;
import dev.perfgate.store.HistoryStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What gates see of an index: the runs of one record, and what was decided on them. */
final class RecordHistory implements HistoryStore {
    private final TrendIndex index;
    private final int build;
    private final String record;
    private final HistoryWindow window;
    private final HistoryFolder decisions;

    RecordHistory(TrendIndex index, int build, String record, HistoryWindow window) {
        this.index = index;
        this.build = build;
        this.record = record;
        this.window = window;
        decisions = index.decisions(record);
    }

    @Override
    public String place() {
        return index.name();
    }

    @Override
    public List<String> scenarios() {
        return index.newest(record, window.newest()).stream()
                .map(result -> result.run().scenario())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public History read(String scenario) {
        return index.reading(() -> read(scenario, index.snapshot()));
    }

    private History read(String scenario, Snapshot snapshot) throws IOException {
        History decided = decisions.read(scenario);
        List<BuildRun> results = new RowSelection(record, scenario, withBaseline(decided)).from(snapshot);
        Map<String, PastRun> runs = new LinkedHashMap<>();
        results.forEach(result -> runs.putIfAbsent(result.run().info().id(), result.run()));
        List<String> notes = new ArrayList<>(snapshot.notes());
        notes.addAll(decided.notes());
        return new History(place(), List.copyOf(runs.values()), decided.decisions(), notes);
    }

    private HistoryWindow withBaseline(History decided) {
        Set<String> runs = new HashSet<>(window.runs());
        decided.baseline().map(HistoryDecision::run).ifPresent(runs::add);
        return new HistoryWindow(window.newest(), window.branches(), runs);
    }

    @Override
    public void append(HistoryLine line) {
        if (line instanceof PastRun run) {
            index.append(new BuildRun(build, record, run, List.of()));
        } else {
            decisions.append(line);
        }
    }

    @Override
    public void checkWritable(String scenario) {
        new FolderStore().checkWritable(index.folder());
    }
}
