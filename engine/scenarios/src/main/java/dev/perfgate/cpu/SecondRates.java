package dev.perfgate.cpu;

import dev.perfgate.result.Timeline;
import dev.perfgate.result.Timeline.Series;
import java.util.ArrayList;
import java.util.List;

/** What came of each second. */
final class SecondRates {
    private final int threads;
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> busy = new ArrayList<>();
    private long partsBefore;
    private long cpuBefore;
    private double secondBefore;

    /** @param threads that all work at 100 % */
    SecondRates(int threads) {
        this.threads = threads;
    }

    /** Everything begins here. */
    void begin(long parts, long cpuNanos) {
        partsBefore = parts;
        cpuBefore = cpuNanos;
    }

    /**
     * A second is over, or several when the caller came late.
     *
     * @param second since the beginning, now
     */
    void add(double second, long parts, long cpuNanos) {
        double length = second - secondBefore;
        double rate = (parts - partsBefore) / (double) WorkUnit.PARTS / length;
        double share = (cpuNanos - cpuBefore) / 1e9 / length / threads;
        while (rates.size() < (int) second) {
            rates.add(rate);
            busy.add(share);
        }
        partsBefore = parts;
        cpuBefore = cpuNanos;
        secondBefore = second;
    }

    /** Units a second, in the newest one; NaN before the first. */
    double newestRate() {
        return rates.isEmpty() ? Double.NaN : rates.get(rates.size() - 1);
    }

    int size() {
        return rates.size();
    }

    Timeline timeline() {
        return new Timeline(
                1,
                List.of(
                        new Series(CpuSeries.UNITS_PER_SEC, "", array(rates)),
                        new Series(CpuSeries.BUSY, "", array(busy))));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
