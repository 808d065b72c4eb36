package dev.perfgate.report.png;

import dev.perfgate.report.model.Chart.Horizontal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the positions of a horizontal axis lie, and where it is labelled.
 *
 * @param positions one a value of each series
 */
record Ticks(double from, double to, List<Double> positions, List<Tick> ticks) {
    /** A labelled position. */
    record Tick(double at, String label) {}

    /** Steps of clock time; a decimal axis would be labelled at 16:40 and 33:20. */
    private static final double[] STEPS = {
        0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400
    };

    private static final List<Double> PERCENTILES = List.of(50.0, 75.0, 90.0, 95.0, 99.0, 99.9, 99.99);

    static Ticks of(Horizontal x, int most) {
        if (x instanceof Horizontal.Seconds seconds) {
            return ofTime(seconds.at(), most);
        }
        return x instanceof Horizontal.Nines nines ? ofNines(nines.percentiles()) : ofBins((Horizontal.Bins) x, most);
    }

    private static Ticks ofTime(List<Double> at, int most) {
        double end = Math.max(1e-3, at.isEmpty() ? 1 : at.get(at.size() - 1));
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && end / STEPS[i] <= most; i--) {
            step = STEPS[i];
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i * step <= end * 1.0001; i++) {
            ticks.add(new Tick(i * step, clock(i * step)));
        }
        return new Ticks(0, end, at, ticks);
    }

    private static String clock(double seconds) {
        long whole = (long) Math.floor(seconds + 1e-9);
        String minutes = whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 3600, whole / 60 % 60)
                : String.valueOf(whole / 60);
        double rest = seconds - whole;
        String tenths = rest > 0.01 ? String.format(Locale.ROOT, "%.1f", rest).substring(1) : "";
        return minutes + String.format(Locale.ROOT, ":%02d", whole % 60) + tenths;
    }

    private static Ticks ofNines(List<Double> percentiles) {
        ToDoubleFunction<Double> nines = percentile -> -Math.log10(1 - percentile / 100);
        List<Double> positions = percentiles.stream().map(nines::applyAsDouble).toList();
        double last = positions.get(positions.size() - 1);
        Stream<Tick> ticks = PERCENTILES.stream()
                .map(percentile -> new Tick(nines.applyAsDouble(percentile), label(percentile)))
                .filter(tick -> tick.at() <= last + 1e-6);
        return new Ticks(positions.get(0), last, positions, ticks.toList());
    }

    private static String label(double percentile) {
        return percentile == Math.rint(percentile) ? "P" + (int) percentile : "P" + percentile;
    }

    /** A bar lies around its index, its label where it begins. */
    private static Ticks ofBins(Horizontal.Bins bins, int most) {
        int count = bins.names().size();
        int step = Math.max(1, (count + most - 1) / most);
        List<Double> positions =
                IntStream.range(0, count).mapToObj(i -> (double) i).toList();
        List<Tick> ticks = IntStream.range(0, count)
                .filter(i -> i % step == 0)
                .mapToObj(i -> binTick(i, bins.names().get(i).split(" – ", 2)))
                .toList();
        return new Ticks(-0.5, Math.max(0.5, count - 0.5), positions, ticks);
    }

    /** A range is named where it begins, anything else in its middle. */
    private static Tick binTick(int index, String[] fromTo) {
        return new Tick(fromTo.length > 1 ? index - 0.5 : index, fromTo[0]);
    }
}
