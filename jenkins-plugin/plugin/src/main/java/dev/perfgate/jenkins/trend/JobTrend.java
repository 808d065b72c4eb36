package dev.perfgate.jenkins.trend;

import dev.perfgate.store.StoreException;
import dev.perfgate.trend.BuildRun;
import dev.perfgate.trend.TrendIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The trend of a job: an index in the job's folder, which is rebuilt from the builds if lost or damaged.
 */
public final class JobTrend {
    private static final Logger LOG = Logger.getLogger(JobTrend.class.getName());
    private static final String FOLDER = "perfgate";

    /** Of so many of the newest builds one has a result, where the job has any worth showing. */
    private static final int LOOKED_AT = 20;

    /** What is being made anew, or could not be, by the index's folder. */
    private static final Map<Path, Rebuilding> REBUILDING = new ConcurrentHashMap<>();

    private final Path folder;
    private final Path builds;
    private final TrendIndex index;

    /** How far a rebuild in the background is. */
    private enum Stage {
        WAITING,
        FAILED,
        LEFT_SOME_OUT
    }

    private record Rebuilding(Stage stage, String message) {}

    /**
     * @param job the job's own folder
     * @param builds the folder with its builds, by their numbers
     * @param name what messages call it: "job shop"
     */
    public JobTrend(Path job, Path builds, String name) {
        this.folder = job.resolve(FOLDER).toAbsolutePath().normalize();
        this.builds = builds;
        this.index = new TrendIndex(folder, name);
    }

    public TrendIndex index() {
        return index;
    }

    /** @param newest the number of the newest build */
    public boolean isWorthShowing(int newest) {
        return Files.isDirectory(folder) || KeptBuilds.isAnyAmong(builds, newest, LOOKED_AT);
    }

    /**
     * Makes a lost or damaged index anew before it is used: gates that see a part of the history could pass by that.
     *
     * @throws StoreException when it cannot be read or written
     */
    public void ensureWhole() {
        synchronized (lock()) {
            if (index.isLost() || !index.problems().isEmpty()) {
                rebuild();
            }
        }
    }

    /** Threads that make the same index anew wait for each other: the second finds it whole. */
    private Object lock() {
        return folder.toString().intern();
    }

    /**
     * Adds a result, unless the index was made anew from the builds meanwhile and has it.
     *
     * @throws StoreException when it cannot be written
     */
    public void add(BuildRun result) {
        synchronized (lock()) {
            ensureWhole();
            String run = result.run().info().id();
            boolean known = index.ofBuild(result.build(), result.record()).stream()
                    .anyMatch(one -> one.run().info().id().equals(run));
            if (!known) {
                index.append(result);
            }
        }
    }

    private void rebuild() {
        try {
            KeptBuilds kept = new KeptBuilds(builds);
            index.rebuild(kept);
            if (kept.unreadable() > 0) {
                String message = kept.unreadable() + " runs in builds cannot be read and are skipped";
                REBUILDING.put(folder, new Rebuilding(Stage.LEFT_SOME_OUT, message));
            } else {
                REBUILDING.remove(folder);
            }
        } catch (IOException e) {
            throw StoreException.searching(builds, e);
        }
    }

    /** Makes it anew in the background, unless that is on its way. */
    public void rebuildLater(Executor background) {
        Rebuilding waiting = new Rebuilding(Stage.WAITING, "The trends are being rebuilt from the builds");
        Rebuilding before = REBUILDING.put(folder, waiting);
        if (before == null || before.stage() != Stage.WAITING) {
            background.execute(this::rebuildOrTell);
        }
    }

    private void rebuildOrTell() {
        try {
            synchronized (lock()) {
                rebuild();
            }
        } catch (RuntimeException e) {
            REBUILDING.put(folder, new Rebuilding(Stage.FAILED, "Cannot rebuild the trends: " + e.getMessage()));
        }
    }

    /** Looks whether there is anything to be mended, and begins with it; what failed is not tried again until somebody asks for it. */
    public void mendIfNeeded(Executor background) {
        if (!REBUILDING.containsKey(folder) && (isMissing() || !index.problems().isEmpty())) {
            rebuildLater(background);
        }
    }

    private boolean isMissing() {
        return index.isLost() && hasKeptRuns();
    }

    private boolean hasKeptRuns() {
        try {
            return new KeptBuilds(builds).hasNext();
        } catch (IOException e) {
            throw StoreException.searching(builds, e);
        }
    }

    public boolean isBeingRebuilt() {
        return Optional.ofNullable(REBUILDING.get(folder))
                .filter(one -> one.stage() == Stage.WAITING)
                .isPresent();
    }

    /** What a page must say of it; empty as a rule. */
    public String message() {
        return Optional.ofNullable(REBUILDING.get(folder))
                .map(Rebuilding::message)
                .orElse("");
    }

    /** Removes a build that is deleted from the trend, and now and then all that such builds have left there. */
    public void forgetBuild(int number, Executor background) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        index.delete(number);
        if (index.isWorthCompacting()) {
            background.execute(this::compact);
        }
    }

    private void compact() {
        try {
            index.compact();
        } catch (StoreException e) {
            // It stays as it was, and larger than it need be.
            LOG.log(Level.WARNING, "cannot compact the trends", e);
        }
    }
}
