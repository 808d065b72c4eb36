package dev.perfgate.trend;

import dev.perfgate.store.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An index that is written beside the one in force, and then takes its place. */
final class Rebuild {
    private static final int BATCH = 100;

    private final TrendFiles files;
    private final Snapshot before;
    private final Dictionary dictionary;
    private final FrameFile rows;
    private final Set<BuildRun.Key> added = new HashSet<>();
    private final List<byte[]> batch = new ArrayList<>();

    private Rebuild(TrendFiles files, Snapshot before, Dictionary dictionary) throws IOException {
        this.files = files;
        this.before = before;
        this.dictionary = dictionary;
        this.rows = files.rows(dictionary);
    }

    /** To be begun while nobody writes. */
    static Rebuild begin(TrendFiles files) throws IOException {
        Snapshot before = Snapshot.of(files, "");
        return new Rebuild(files, before, Dictionary.ofRows(files.newRows()));
    }

    void add(BuildRun result) {
        if (added.add(result.key())) {
            dictionary.learn(result);
            batch.add(TrendRow.write(result, dictionary.numbers()));
            if (batch.size() >= BATCH) {
                flushUnchecked();
            }
        }
    }

    private void flushUnchecked() {
        try {
            flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() throws IOException {
        rows.append(batch, false);
        batch.clear();
    }

    /** Takes what is in the index in force. */
    void addOwn() throws IOException {
        before.scan((row, at) -> add(row.whole(before.dictionary().figures())));
    }

    /** Takes what was added meanwhile, and takes its place. To be ended while nobody writes. */
    void end() throws IOException {
        Snapshot now = Snapshot.of(files, "");
        boolean same = now.rows().path().equals(before.rows().path());
        now.scan(
                same ? before.end() : 0,
                (row, at) -> add(row.whole(now.dictionary().figures())));
        dictionary.takeLimits(now.dictionary());
        // Builds that went before are not in it at all.
        now.dictionary().deleted().stream()
                .filter(build -> !before.dictionary().isDeleted(build))
                .forEach(dictionary.deleted()::add);
        flush();
        new AtomicFile(files.dictionary().path()).write(this::write, AtomicFile.Durability.MACHINE);
        files.removeOtherRows(dictionary.rows());
    }

    private void write(OutputStream out) throws IOException {
        for (byte[] entry : dictionary.entries()) {
            out.write(FrameFile.frames(List.of(entry)).array());
        }
    }
}
