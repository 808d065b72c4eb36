package dev.perfgate.store;

import dev.perfgate.json.DocumentException;
import java.util.List;

/**
 * The result of a search for runs.
 *
 * @param runs newest first
 * @param unreadable one for each file that is called like a run but is none that can be read; to be shown, not to be hidden
 */
public record StoredRuns(List<StoredRun> runs, List<DocumentException> unreadable) {
    public StoredRuns {
        runs = List.copyOf(runs);
        unreadable = List.copyOf(unreadable);
    }
}
