package dev.perfgate.changes;

/** The findings of the rule, as users see them. */
public sealed interface ChangeReport permits AlarmLines, ChangeCharts {
    void judged(Replayed series);

    /** A series that the rule can say nothing of; why, is told elsewhere. */
    void notJudged();
}
