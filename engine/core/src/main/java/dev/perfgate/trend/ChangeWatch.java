package dev.perfgate.trend;

import dev.perfgate.analysis.Decision;
import dev.perfgate.analysis.RegressionDetector;
import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.analysis.Shift;
import dev.perfgate.result.Direction;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryDecision.Kind;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.trend.Trend.LevelChange;
import dev.perfgate.trend.Trend.LevelChanges;
import dev.perfgate.trend.Trend.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Applies the rule on histories, balanced, to one figure alone: what all figures of a run share, its gate subtracts, and a chart shows.
 * Only the newest runs are judged, since a decision takes some microseconds; of these the ones that count and are like the newest.
 */
final class ChangeWatch {
    static final int MOST_RUNS = 500;

    private final Deque<Point> newest = new ArrayDeque<>();

    void add(Point point) {
        if (point.result().run().counts()) {
            newest.add(point);
            if (newest.size() > MOST_RUNS) {
                newest.remove();
            }
        }
    }

    LevelChanges changes(Direction direction, List<HistoryDecision> decisions) {
        List<Point> alike = alike(decisions);
        if (direction == Direction.NONE || alike.isEmpty()) {
            return new LevelChanges(0, List.of());
        }
        RegressionDetector detector =
                RegressionRule.of(Sensitivity.BALANCED, direction).detector();
        Deque<HistoryDecision> accepted = accepted(decisions);
        List<LevelChange> found = new ArrayList<>();
        for (Point point : alike) {
            while (!accepted.isEmpty()
                    && !accepted.peek().at().isAfter(point.result().run().info().started())) {
                accepted.remove();
                detector.accept();
            }
            Decision decision = detector.add(point.value());
            if (decision instanceof Decision.Regression worse) {
                found.add(change(true, worse.shift(), alike));
            } else if (decision instanceof Decision.Improvement better) {
                found.add(change(false, better.shift(), alike));
            }
        }
        return new LevelChanges(alike.size(), found);
    }

    private List<Point> alike(List<HistoryDecision> decisions) {
        if (newest.isEmpty()) {
            return List.of();
        }
        Set<String> forgotten = new HashSet<>();
        decisions.stream().filter(one -> one.kind() == Kind.FORGET).forEach(one -> forgotten.add(one.run()));
        PastRun.Conditions conditions = newest.getLast().result().run().conditions();
        return newest.stream()
                .filter(point -> point.result().run().conditions().sameKindOfMachine(conditions)
                        && point.result().run().conditions().sameWork(conditions))
                .filter(point -> !forgotten.contains(point.result().run().info().id()))
                .toList();
    }

    private static Deque<HistoryDecision> accepted(List<HistoryDecision> decisions) {
        Deque<HistoryDecision> accepted = new ArrayDeque<>();
        decisions.stream().filter(one -> one.kind() == Kind.ACCEPT).forEach(accepted::add);
        return accepted;
    }

    private static LevelChange change(boolean worse, Shift shift, List<Point> points) {
        return new LevelChange(
                worse,
                points.get(Math.max(0, shift.changedAt() - 1)).result(),
                points.get(shift.changedAt()).result(),
                points.get(shift.alarmedAt()).result(),
                shift);
    }
}
