package dev.perfgate.trend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The index as it is at one moment: rows that are added later are not in it.
 *
 * @param end up to where the rows go
 */
record Snapshot(String name, Dictionary dictionary, FrameFile rows, long end, DamagedStretches damage) {
    /** What is done with a row. */
    interface Visitor {
        /**
         * @param row valid during the call only
         * @param at where it can be found again
         */
        void row(TrendRow row, long at);
    }

    /** To be taken while nobody writes. */
    static Snapshot of(TrendFiles files, String name) throws IOException {
        FrameFile file = files.dictionary();
        Dictionary dictionary = file.exists() ? Dictionary.read(file) : Dictionary.ofRows("");
        FrameFile rows = files.rows(dictionary);
        long end = dictionary.figures().isEmpty() ? 0 : rows.size();
        return new Snapshot(
                name,
                dictionary,
                rows,
                end,
                new DamagedStretches(String.valueOf(rows.path().getFileName())));
    }

    /** Visits the rows of the builds that are still there, in the order in which they were added. */
    void scan(Visitor visitor) throws IOException {
        scan(0, visitor);
    }

    void scan(long from, Visitor visitor) throws IOException {
        if (from >= end) {
            return;
        }
        try (FrameScan scan = new FrameScan(rows, damage)) {
            scan.scan(from, end, (body, at) -> visit(body, at, visitor));
        }
    }

    /** Whether more rows are of builds that are gone than of others. */
    boolean isMostlyGone() throws IOException {
        int[] gone = new int[1];
        int[] all = new int[1];
        try (FrameScan scan = new FrameScan(rows, damage)) {
            scan.scan(0, end, (body, at) -> {
                all[0]++;
                gone[0] += dictionary.isDeleted(new TrendRow(body).build()) ? 1 : 0;
            });
        }
        return 2 * gone[0] > all[0];
    }

    private void visit(ByteBuffer body, long at, Visitor visitor) {
        TrendRow row = new TrendRow(body);
        if (!dictionary.isDeleted(row.build())) {
            visitor.row(row, at);
        }
    }

    /** The results at these places, which a scan has told, with all their figures. */
    List<BuildRun> at(Iterable<Long> places) throws IOException {
        Map<Long, BuildRun> found = new LinkedHashMap<>();
        try (FrameScan scan = new FrameScan(rows, new DamagedStretches(""))) {
            for (long place : places) {
                scan.one(place, end, (body, at) -> found.put(at, new TrendRow(body).whole(dictionary.figures())));
            }
        }
        return List.copyOf(found.values());
    }

    /** What of it could not be read, as far as it was. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(dictionary.notes());
        notes.addAll(damage.notes());
        return notes;
    }
}
