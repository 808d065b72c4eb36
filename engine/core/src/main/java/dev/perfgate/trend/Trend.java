package dev.perfgate.trend;

import dev.perfgate.analysis.Shift;
import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.result.history.HistoryDecision;
import java.util.List;

/**
 * Courses of figures over the builds.
 *
 * @param decisions on their scenarios, the oldest first
 * @param notes on what could not be read
 */
public record Trend(List<Course> courses, List<HistoryDecision> decisions, List<String> notes) {
    public Trend {
        courses = List.copyOf(courses);
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
    }

    /**
     * One figure over the builds.
     *
     * @param builds how many results have it
     * @param stretch of so many results in a row the lowest and the highest are given; 1 when all are
     * @param limits with which gates judge it now, in its unit
     */
    public record Course(
            TrendFigure figure,
            int builds,
            int stretch,
            List<Point> points,
            List<FigureLimit> limits,
            LevelChanges changes) {
        public Course {
            points = List.copyOf(points);
            limits = List.copyOf(limits);
        }
    }

    /**
     * A measured value.
     *
     * @param result of which it is, without its figures
     */
    public record Point(BuildRun result, double value) {}

    /**
     * The changes of level.
     *
     * @param runs how many of the newest runs, of one kind of machine and one work, the rule was applied to
     */
    public record LevelChanges(int runs, List<LevelChange> found) {
        public LevelChanges {
            found = List.copyOf(found);
        }
    }

    /**
     * A change of level, by the rule on histories.
     *
     * @param before the last run at the old level
     * @param at the first at the new one: what changed lies between their revisions
     * @param alarmed the run that made it certain
     */
    public record LevelChange(boolean worse, BuildRun before, BuildRun at, BuildRun alarmed, Shift shift) {}
}
