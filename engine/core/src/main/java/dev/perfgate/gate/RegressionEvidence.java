package dev.perfgate.gate;

import dev.perfgate.analysis.Decision;
import dev.perfgate.analysis.RegressionDetector;
import dev.perfgate.gate.Replay.Course;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.HistoryTrend;
import dev.perfgate.result.verdict.RunReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The data and the rule by which a {@link RegressionGate} judged a run.
 *
 * @param place where the history is kept
 * @param runsBefore how many it has before the run, with those that are not compared with
 * @param compared the runs that were compared with, the oldest first
 * @param note what a reader must know of their choice; empty as a rule
 * @param gatedMetrics how many figures share the allowed chance of a false alarm
 */
public record RegressionEvidence(
        String place,
        int runsBefore,
        List<RunReference> compared,
        String note,
        HistoryTrend.Rule rule,
        int gatedMetrics,
        List<FigureCourse> figures) {
    public RegressionEvidence {
        compared = List.copyOf(compared);
        figures = List.copyOf(figures);
    }

    /**
     * One figure over all these runs.
     *
     * @param actual of the run
     * @param level with which it is compared; empty while there is none
     * @param decision in one word or two: "steady", "regression"
     * @param test the one that found a change; empty where none did
     */
    public record FigureCourse(
            Actual actual,
            Optional<LevelSince> level,
            String decision,
            Optional<HistoryTrend.ShiftEvidence> test,
            OptionalDouble smallestDetectable) {
        static FigureCourse of(Actual actual, Course course, RegressionDetector detector, List<PastRun> timeline) {
            return new FigureCourse(
                    actual,
                    detector.level()
                            .map(found -> new LevelSince(
                                    RunReferences.of(timeline.get(found.since())),
                                    found.runs(),
                                    found.level(),
                                    found.sigma())),
                    word(course.newest()),
                    RegressionTrend.shift(course.newest()).map(shift -> RegressionTrend.evidence(shift.evidence())),
                    detector.smallestDetectable());
        }

        /** Words of the rule's description. */
        private static String word(Decision decision) {
            return decision.getClass()
                    .getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A level between two changes.
     *
     * @param since its first run
     * @param runs how many of it there are before the one that is judged
     * @param level their median as measured, in the figure's unit
     * @param sigma by how much one run differs by chance, as a share
     */
    public record LevelSince(RunReference since, int runs, double level, double sigma) {}
}
