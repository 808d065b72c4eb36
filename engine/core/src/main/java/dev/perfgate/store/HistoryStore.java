package dev.perfgate.store;

import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryLine;
import java.util.List;

/** Keeps the runs before, and what people decided on them. Safe for use by several threads. */
public interface HistoryStore {
    /** Where it is, as messages name it. */
    String place();

    /** The scenarios that have a history, by their names. */
    List<String> scenarios();

    /**
     * The history of a scenario; an empty one, where nothing is kept yet.
     *
     * @throws StoreException when what is there cannot be read at all
     */
    History read(String scenario);

    /**
     * Adds a line at the end.
     *
     * @throws StoreException when it cannot be written; what was there is as before
     */
    void append(HistoryLine line);

    /**
     * Proves, before any load, that a run can be added.
     *
     * @throws StoreException when it cannot
     */
    void checkWritable(String scenario);
}
