package dev.perfgate.store;

import dev.perfgate.json.DocumentException;
import dev.perfgate.result.Run;
import dev.perfgate.result.SuiteSummary;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps runs, each in a folder of its own, and finds them again. Safe for use by several threads. */
public interface RunStore {
    /**
     * Keeps what a run under way has measured so far. Meant for once a second: what is kept outlives the process, but not
     * necessarily the machine.
     *
     * @throws StoreException when it cannot be written; what was kept before stays
     */
    void checkpoint(Path folder, Run run);

    /**
     * Keeps a run for good, in place of what was kept in that folder before.
     *
     * @throws StoreException when it cannot be written; what was kept before stays
     */
    void save(Path folder, Run run);

    /**
     * Keeps the summary of the runs below a folder.
     *
     * @throws StoreException when it cannot be written; what was kept before stays
     */
    void save(Path folder, SuiteSummary summary);

    /**
     * Reads a run.
     *
     * @param place a run's folder or its file
     * @throws StoreException when it is a folder without a run
     * @throws DocumentException when there is no such file, or it is no run that can be read
     */
    Run read(Path place);

    /**
     * All runs below a folder, newest first.
     *
     * @throws StoreException when the folder cannot be read
     */
    StoredRuns list(Path tree);

    /**
     * The run below a folder that was started last, if there is any run.
     *
     * @throws DocumentException when runs are there, but none can be read
     */
    default Optional<StoredRun> latest(Path tree) {
        StoredRuns found = list(tree);
        if (found.runs().isEmpty() && !found.unreadable().isEmpty()) {
            throw found.unreadable().get(0);
        }
        return found.runs().stream().findFirst();
    }
}
