package dev.perfgate.report.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Fewer points of a long timeline, without hiding a peak: of each stretch the points where any series has its lowest or highest
 * value are kept, and one where it has none. What is kept is measured; nothing is averaged.
 *
 * @param kept the kept indices, ascending
 * @param stretch how many points each stretch had; 1 when all were kept
 */
record Thinning(List<Integer> kept, int stretch) {
    static Thinning of(List<double[]> series, int limit) {
        int points = series.stream().mapToInt(values -> values.length).max().orElse(0);
        if (points <= limit) {
            return new Thinning(IntStream.range(0, points).boxed().toList(), 1);
        }
        int stretches = Math.max(1, limit / (2 * series.size()));
        int stretch = (points + stretches - 1) / stretches;
        boolean[] keep = new boolean[points];
        keep[0] = true;
        keep[points - 1] = true;
        for (double[] values : series) {
            for (int from = 0; from < values.length; from += stretch) {
                keepExtremes(values, from, Math.min(values.length, from + stretch), keep);
            }
        }
        return new Thinning(
                IntStream.range(0, points).filter(index -> keep[index]).boxed().toList(), stretch);
    }

    private static void keepExtremes(double[] values, int from, int to, boolean[] keep) {
        int lowest = -1;
        int highest = -1;
        int gap = -1;
        for (int i = from; i < to; i++) {
            if (Double.isNaN(values[i])) {
                gap = i;
            } else {
                lowest = lowest < 0 || values[i] < values[lowest] ? i : lowest;
                highest = highest < 0 || values[i] > values[highest] ? i : highest;
            }
        }
        for (int index : new int[] {lowest, highest, gap}) {
            if (index >= 0) {
                keep[index] = true;
            }
        }
    }

    boolean thinned() {
        return stretch > 1;
    }
}
