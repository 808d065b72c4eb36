package dev.perfgate.result.history;

/** What one line of a history says: of a run, or of what somebody decided. */
public sealed interface HistoryLine permits PastRun, HistoryDecision {
    String scenario();
}
