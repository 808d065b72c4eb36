package dev.perfgate.trend;

import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.store.HistoryFolder;
import dev.perfgate.store.HistoryStore;
import dev.perfgate.store.RunFolderName;
import dev.perfgate.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The index of a job's builds, in a folder of its own. Safe for use by several threads of one process, through several objects, too.
 * Nothing of it is held in memory: what is read is read from the files, through a window, in the time in which the disk gives them.
 */
public final class TrendIndex {
    /** So many deleted builds cost readers nothing that they would notice. */
    private static final int LOOKED_AT_EACH = 100;

    private static final Stripes APPENDING = new Stripes();
    private static final Stripes REBUILDING = new Stripes();

    private final TrendFiles files;
    private final String name;

    /** @param name what messages call it: "job shop" */
    public TrendIndex(Path folder, String name) {
        this.files = new TrendFiles(folder.toAbsolutePath().normalize());
        this.name = name;
    }

    public String name() {
        return name;
    }

    Path folder() {
        return files.folder();
    }

    /**
     * Adds a result at the end.
     *
     * @throws StoreException when it cannot be written; what was there is as before
     */
    public void append(BuildRun result) {
        writing(() -> {
            Dictionary dictionary = dictionaryToWrite();
            files.dictionary().append(dictionary.learn(result), false);
            files.rows(dictionary).append(List.of(TrendRow.write(result, dictionary.numbers())), false);
        });
    }

    /**
     * Removes a build's results from all that is read. Its number does not come again.
     *
     * @throws StoreException when that cannot be written
     */
    public void delete(int build) {
        writing(() -> {
            if (files.dictionary().exists()) {
                files.dictionary().append(List.of(Dictionary.deleted(build)), true);
            }
        });
    }

    /**
     * Whether there are no rows to be had from it: it was never begun, or its files are lost. Then {@link #rebuild} makes them again.
     *
     * @throws StoreException when it cannot be read
     */
    public boolean isLost() {
        return reading(() -> {
            FrameFile dictionary = files.dictionary();
            return !dictionary.exists()
                    || !files.rows(Dictionary.read(dictionary)).exists();
        });
    }

    /**
     * Writes the index anew from the results of the builds, which are taken one by one. Results that are added meanwhile are in it, too;
     * until it is done, the old one is read. Decisions stay as they are.
     *
     * @throws StoreException when it cannot be written; the old one stays
     */
    public void rebuild(Iterator<BuildRun> results) {
        replaced(rebuild -> results.forEachRemaining(rebuild::add));
    }

    /**
     * Whether it is worth while to {@link #compact}. Jobs that keep few of their builds delete one with each new one, so it is looked
     * at now and then only.
     */
    public boolean isWorthCompacting() {
        return reading(() -> {
            Snapshot snapshot = snapshot();
            int deleted = snapshot.dictionary().deleted().size();
            return deleted > 0 && deleted % LOOKED_AT_EACH == 0 && snapshot.isMostlyGone();
        });
    }

    /** Writes the index anew from itself, without the builds that are gone. */
    public void compact() {
        replaced(Rebuild::addOwn);
    }

    private interface Filling {
        void fill(Rebuild rebuild) throws IOException;
    }

    private void replaced(Filling filling) {
        synchronized (REBUILDING.of(files.folder())) {
            try {
                Rebuild rebuild = locked(() -> Rebuild.begin(files));
                filling.fill(rebuild);
                rebuild.flush();
                locked(() -> {
                    rebuild.end();
                    return rebuild;
                });
            } catch (UncheckedIOException e) {
                throw StoreException.writing(files.folder(), Objects.requireNonNull(e.getCause()));
            } catch (IOException e) {
                throw StoreException.writing(files.folder(), e);
            }
        }
    }

    /** The figures that any result has had, in the order in which they came. */
    public List<TrendFigure> figures() {
        return reading(() -> List.copyOf(snapshot().dictionary().figures().values()));
    }

    /** The limits by which the figures of the newest result of a scenario were judged. */
    public List<FigureLimit> limits(String record, String scenario) {
        return reading(() -> snapshot().dictionary().limits(record, scenario));
    }

    /**
     * Courses over the builds.
     *
     * @throws StoreException when they cannot be read
     */
    public Trend trend(TrendQuery query) {
        return reading(() -> TrendReader.read(snapshot(), query, this::decisions));
    }

    /**
     * The history with which gates judge a result of a build: of the same record only.
     *
     * @param build to which runs are added
     */
    public HistoryStore history(int build, String record) {
        return history(build, record, HistoryWindow.USUAL);
    }

    /** As the other one, of other runs. */
    public HistoryStore history(int build, String record, HistoryWindow window) {
        return new RecordHistory(this, build, record, window);
    }

    /** The newest results, without their figures, the oldest first. */
    public List<BuildRun> newest(String record, int most) {
        return reading(() -> RowSelection.newest(snapshot(), record, most));
    }

    /** The newest results with all their figures, the oldest first. */
    public List<BuildRun> newestWhole(String record, int most) {
        return reading(() -> RowSelection.newestWhole(snapshot(), record, most));
    }

    /** The results of a build, without their figures. */
    public List<BuildRun> ofBuild(int build, String record) {
        return reading(() -> RowSelection.ofBuild(snapshot(), build, record));
    }

    /** The builds that recorded runs first, under whatever name, by the runs' ids; of runs that are not in it, none. */
    public Map<String, Integer> buildsOf(Set<String> runs) {
        return reading(() -> RowSelection.buildsOf(snapshot(), runs));
    }

    /** Among what a page lets choose. */
    public TrendContents contents() {
        return reading(() -> TrendContents.of(snapshot()));
    }

    /** What was decided on a scenario, the oldest first. */
    public List<HistoryDecision> decisions(String record, String scenario) {
        return decisions(record).read(scenario).decisions();
    }

    /** What cannot be read of it; empty when it is sound. */
    public List<String> problems() {
        return reading(() -> {
            Snapshot snapshot = snapshot();
            snapshot.scan((row, at) -> {});
            return snapshot.notes();
        });
    }

    HistoryFolder decisions(String record) {
        return new HistoryFolder(files.decisions(RunFolderName.of(record)));
    }

    Snapshot snapshot() throws IOException {
        return locked(() -> Snapshot.of(files, name));
    }

    private Dictionary dictionaryToWrite() throws IOException {
        FrameFile file = files.dictionary();
        if (file.exists()) {
            Dictionary there = Dictionary.read(file);
            if (!there.rows().isEmpty() || files.rows(there).exists()) {
                return there;
            }
        }
        // Rows of a lost dictionary mean nothing without it: new ones go to a file of their own.
        file.append(Dictionary.ofRows(files.newRows()).entries(), true);
        return Dictionary.read(file);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void writing(Writing writing) {
        try {
            locked(() -> {
                writing.run();
                return this;
            });
        } catch (IOException e) {
            throw StoreException.writing(files.folder(), e);
        }
    }

    /** What is done while nobody writes. */
    interface Reading<T> {
        T get() throws IOException;
    }

    private <T> T locked(Reading<T> reading) throws IOException {
        synchronized (APPENDING.of(files.folder())) {
            return reading.get();
        }
    }

    <T> T reading(Reading<T> reading) {
        try {
            return again(reading);
        } catch (IOException e) {
            throw StoreException.searching(files.folder(), e);
        }
    }

    private static <T> T again(Reading<T> reading) throws IOException {
        try {
            return reading.get();
        } catch (NoSuchFileException e) {
            // The index was replaced in between: the new one is there.
            return reading.get();
        }
    }

    /** As many locks as are needed for jobs seldom to wait for each other; the same folder always has the same. */
    private static final class Stripes {
        private static final int COUNT = 64;
        private final List<Object> locks = new ArrayList<>();

        Stripes() {
            for (int i = 0; i < COUNT; i++) {
                locks.add(new Object());
            }
        }

        Object of(Path folder) {
            return locks.get(Math.floorMod(folder.hashCode(), COUNT));
        }
    }
}
