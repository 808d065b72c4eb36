package dev.perfgate.report.model;

import dev.perfgate.measure.Distribution;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Classes of a histogram of times, with round limits: of one width where the times lie close together, else widening by a constant
 * factor, so that a tail ten times slower than the median still shows its shape.
 *
 * @param limits ascending, in ms; class i goes from limit i (exclusive) to limit i + 1 (inclusive)
 */
record HistogramBins(List<Double> limits, boolean even) {
    private static final int AIM = 40;

    /** Preferred numbers of ISO 3 (R20): 20 steps a decade, each about 12 % above the one before. */
    private static final double[] R20 = {
        1, 1.12, 1.25, 1.4, 1.6, 1.8, 2, 2.24, 2.5, 2.8, 3.15, 3.55, 4, 4.5, 5, 5.6, 6.3, 7.1, 8, 9
    };

    static HistogramBins of(Distribution times) {
        double low = Math.max(times.min(), 1e-6);
        double high = Math.max(times.max(), low);
        return high / low < 4 ? even(low, high) : widening(low, high);
    }

    private static HistogramBins even(double low, double high) {
        double width = roundWidth((high - low) / AIM, high);
        long first = (long) Math.ceil(low / width) - 1;
        long last = (long) Math.ceil(high / width);
        List<Double> limits = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            limits.add(i * width);
        }
        return new HistogramBins(limits, true);
    }

    /** The next of 1, 2, 5 times a power of ten; where all times are alike, a hundredth of them. */
    private static double roundWidth(double least, double high) {
        double wanted = Math.max(least, high / 1000);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double factor = wanted / power;
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }

    private static HistogramBins widening(double low, double high) {
        int step = Math.log10(high / low) > 3 ? 2 : 1;
        List<Double> limits = new ArrayList<>();
        int decade = (int) Math.floor(Math.log10(low));
        for (int i = 0; limits.isEmpty() || limits.get(limits.size() - 1) < high; i += step) {
            limits.add(R20[i % R20.length] * Math.pow(10, decade + i / R20.length));
        }
        int start = (int) limits.stream().filter(limit -> limit < low).count();
        return new HistogramBins(limits.subList(Math.max(0, start - 1), limits.size()), false);
    }

    List<Double> counts(Distribution times) {
        return IntStream.range(0, limits.size() - 1)
                .mapToObj(i ->
                        (double) (times.countUpTo(limits.get(i + 1)) - (i == 0 ? 0 : times.countUpTo(limits.get(i)))))
                .toList();
    }

    List<String> names() {
        return IntStream.range(0, limits.size() - 1)
                .mapToObj(i ->
                        Unit.MILLISECONDS.format(limits.get(i)) + " – " + Unit.MILLISECONDS.format(limits.get(i + 1)))
                .toList();
    }

    String note() {
        return even
                ? ""
                : "The classes widen to the right, each by the same factor, so that the slow tail keeps its shape.";
    }
}
