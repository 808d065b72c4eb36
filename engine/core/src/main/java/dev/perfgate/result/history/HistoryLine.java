package dev.perfgate.result.history;

/** One line of a history: a run or a decision. */
public sealed interface HistoryLine permits PastRun, HistoryDecision {
    String scenario();
}
