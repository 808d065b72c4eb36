package dev.perfgate.trend;

import dev.perfgate.trend.Trend.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a bounded number of points of a course that comes one by one, however long it is: of each stretch of it the lowest and the
 * highest, as measured. When there are too many stretches, each becomes twice as long.
 */
final class Thinner {
    private final int mostStretches;
    private final List<Stretch> stretches = new ArrayList<>();
    private int length = 1;
    private int count;
    private @Nullable Placed newest;

    private record Placed(int place, Point point) {}

    private record Stretch(Placed low, Placed high) {
        Stretch with(Stretch later) {
            return new Stretch(
                    later.low.point().value() < low.point().value() ? later.low : low,
                    later.high.point().value() > high.point().value() ? later.high : high);
        }
    }

    /** @param points as many are kept at most, and the newest */
    Thinner(int points) {
        mostStretches = points / 2;
    }

    void add(Point point) {
        Placed placed = new Placed(count++, point);
        newest = placed;
        while (placed.place() / length >= mostStretches) {
            doubleLength();
        }
        int at = placed.place() / length;
        Stretch one = new Stretch(placed, placed);
        if (at == stretches.size()) {
            stretches.add(one);
        } else {
            stretches.set(at, stretches.get(at).with(one));
        }
    }

    private void doubleLength() {
        List<Stretch> merged = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i += 2) {
            Stretch first = stretches.get(i);
            merged.add(i + 1 < stretches.size() ? first.with(stretches.get(i + 1)) : first);
        }
        length *= 2;
        stretches.clear();
        stretches.addAll(merged);
    }

    /** How many points there were. */
    int count() {
        return count;
    }

    /** Of so many points in a row two are kept; 1 when all are. */
    int stretch() {
        return length <= 2 ? 1 : length;
    }

    /** In the order in which they came; the newest is always among them. */
    List<Point> points() {
        List<Placed> kept = new ArrayList<>();
        for (Stretch stretch : stretches) {
            boolean lowFirst = stretch.low.place() <= stretch.high.place();
            kept.add(lowFirst ? stretch.low : stretch.high);
            if (stretch.low.place() != stretch.high.place()) {
                kept.add(lowFirst ? stretch.high : stretch.low);
            }
        }
        Placed last = newest;
        if (last != null && kept.get(kept.size() - 1).place() != last.place()) {
            kept.add(last);
        }
        return kept.stream().map(Placed::point).toList();
    }
}
