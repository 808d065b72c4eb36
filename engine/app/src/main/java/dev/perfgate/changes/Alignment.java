package dev.perfgate.changes;

import java.util.Arrays;
import java.util.List;

/**
 * The runs of several series side by side, each series in its own order: the earliest run that is left is next, and all series whose
 * next run is the same one take part.
 */
final class Alignment {
    static final int ABSENT = -1;

    private final List<MetricSeries> all;
    private final boolean named;
    private final int[] next;
    private final int[] places;

    Alignment(List<MetricSeries> all) {
        this.all = all;
        named = all.stream().allMatch(series -> series.runs() instanceof RunKeys.Named);
        next = new int[all.size()];
        places = new int[all.size()];
    }

    /** Whether runs can only be counted although one series has more than another: which are missing is not known. */
    boolean isGuessed() {
        return !named && all.stream().mapToInt(MetricSeries::length).distinct().count() > 1;
    }

    /** Goes to the next run; false if there is none left. */
    boolean advance() {
        int first = earliest();
        if (first == ABSENT) {
            return false;
        }
        Object key = runs(first).key(next[first]);
        Arrays.fill(places, ABSENT);
        for (int i = 0; i < places.length; i++) {
            if (next[i] < all.get(i).length() && runs(i).key(next[i]).equals(key)) {
                places[i] = next[i];
                next[i]++;
            }
        }
        return true;
    }

    /** Which of its own runs a series has here, or {@link #ABSENT}. */
    int place(int series) {
        return places[series];
    }

    private int earliest() {
        int earliest = ABSENT;
        for (int i = 0; i < next.length; i++) {
            boolean left = next[i] < all.get(i).length();
            if (left
                    && (earliest == ABSENT
                            || runs(i).time(next[i]) < runs(earliest).time(next[earliest]))) {
                earliest = i;
            }
        }
        return earliest;
    }

    private RunKeys runs(int series) {
        return named ? all.get(series).runs() : new RunKeys.Counted();
    }
}
