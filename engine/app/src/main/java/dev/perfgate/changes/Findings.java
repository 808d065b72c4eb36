package dev.perfgate.changes;

/** What the rule says of series, as users see it in the end. */
public sealed interface Findings permits AlarmLines, ChangeCharts {
    void judged(Replayed series);

    /** A series that the rule can say nothing of; why, is told elsewhere. */
    void notJudged();
}
