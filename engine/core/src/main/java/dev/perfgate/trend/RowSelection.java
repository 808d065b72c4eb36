package dev.perfgate.trend;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Chooses rows while all are passed, and remembers only where they are. */
final class RowSelection {
    private final String record;
    private final String scenario;
    private final HistoryWindow window;
    private final Deque<Long> newest = new ArrayDeque<>();
    private final Map<String, Deque<Long>> ofBranches = new HashMap<>();
    private final List<Long> named = new ArrayList<>();

    RowSelection(String record, String scenario, HistoryWindow window) {
        this.record = FrameOut.kept(record);
        this.scenario = FrameOut.kept(scenario);
        this.window = window;
    }

    /** The results' facts alone, of all scenarios. */
    static List<BuildRun> newest(Snapshot snapshot, String record, int most) throws IOException {
        Deque<BuildRun> newest = new ArrayDeque<>();
        String kept = FrameOut.kept(record);
        snapshot.scan((row, at) -> {
            if (row.isOf(kept)) {
                newest.add(row.facts());
                if (newest.size() > most) {
                    newest.remove();
                }
            }
        });
        return List.copyOf(newest);
    }

    static List<BuildRun> newestWhole(Snapshot snapshot, String record, int most) throws IOException {
        Deque<Long> places = new ArrayDeque<>();
        String kept = FrameOut.kept(record);
        snapshot.scan((row, at) -> {
            if (row.isOf(kept)) {
                keep(places, at, most);
            }
        });
        return snapshot.at(places);
    }

    static List<BuildRun> ofBuild(Snapshot snapshot, int build, String record) throws IOException {
        List<BuildRun> found = new ArrayList<>();
        String kept = FrameOut.kept(record);
        snapshot.scan((row, at) -> {
            if (row.build() == build && row.isOf(kept)) {
                found.add(row.facts());
            }
        });
        return List.copyOf(found);
    }

    static Map<String, Integer> buildsOf(Snapshot snapshot, Set<String> runs) throws IOException {
        Map<String, Integer> builds = new HashMap<>();
        snapshot.scan((row, at) -> {
            if (runs.contains(row.run())) {
                builds.putIfAbsent(row.run(), row.build());
            }
        });
        return builds;
    }

    /** The chosen results with their figures, in the order in which they were added. */
    List<BuildRun> from(Snapshot snapshot) throws IOException {
        snapshot.scan(this::consider);
        TreeSet<Long> places = new TreeSet<>(newest);
        places.addAll(named);
        ofBranches.values().forEach(places::addAll);
        return places.isEmpty() ? List.of() : snapshot.at(places);
    }

    private void consider(TrendRow row, long at) {
        if (!row.isOf(record) || !row.scenario().equals(scenario)) {
            return;
        }
        keep(newest, at, window.newest());
        if (!window.branches().isEmpty() || !window.runs().isEmpty()) {
            BuildRun facts = row.facts();
            String branch = facts.run().source().branch();
            if (window.branches().contains(branch) && facts.run().counts()) {
                keep(ofBranches.computeIfAbsent(branch, first -> new ArrayDeque<>()), at, HistoryWindow.OF_BRANCH);
            }
            if (window.runs().contains(facts.run().info().id())) {
                named.add(at);
            }
        }
    }

    private static void keep(Deque<Long> places, long at, int most) {
        places.add(at);
        if (places.size() > most) {
            places.remove();
        }
    }
}
