package dev.perfgate.trend;

import java.util.Set;

/**
 * Which runs of the index make the history of a scenario: a job has more of them than gates can look at.
 *
 * @param newest so many of the newest runs
 * @param branches of these the newest runs besides, however old
 * @param runs these besides, by their ids; the run that was made the baseline always is
 */
public record HistoryWindow(int newest, Set<String> branches, Set<String> runs) {
    /** As many as the rule on histories looks at, and some more. */
    public static final HistoryWindow USUAL = new HistoryWindow(300, Set.of(), Set.of());

    /** Of a branch: enough for the median of the last. */
    static final int OF_BRANCH = 20;

    public HistoryWindow {
        branches = Set.copyOf(branches);
        runs = Set.copyOf(runs);
        if (newest < 1) {
            throw new IllegalArgumentException("at least one run, not " + newest);
        }
    }

    public HistoryWindow withBranch(String branch) {
        return new HistoryWindow(newest, Set.of(branch), runs);
    }
}
