package dev.perfgate.report;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.LoadSeries;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes the measurements of a load by drawing log-normal service times, with waiting during a stall; the same on every JDK. */
public final class SimulatedLoad {
    private static final int SAMPLES_A_SECOND = 40;

    /** Each drawn sample stands for this many requests. */
    private static final int WEIGHT = 20;

    private final Random random;
    private final int seconds;
    private final List<String> names;
    private int stallFrom = -1;
    private int stallTo = -1;
    private double failing;

    private final Map<String, List<Double>> response = new LinkedHashMap<>();
    private final Map<String, List<Double>> service = new LinkedHashMap<>();
    private final Map<String, double[]> series = new LinkedHashMap<>();

    public SimulatedLoad(long seed, int seconds, List<String> names) {
        this.random = new Random(seed);
        this.seconds = seconds;
        this.names = names;
    }

    SimulatedLoad stalling(int from, int to) {
        stallFrom = from;
        stallTo = to;
        return this;
    }

    SimulatedLoad failing(double share) {
        failing = share;
        return this;
    }

    public Measurements measurements(List<Failure> failures, List<Event> events) {
        for (int second = 0; second < seconds; second++) {
            drawSecond(second);
        }
        return new Measurements(metrics(), timeline(), events, failures, List.of());
    }

    private void drawSecond(int second) {
        double wait = second >= stallFrom && second < stallTo ? (stallTo - second) * 1000.0 : 0;
        int samples = Math.min(SAMPLES_A_SECOND, 4 + second * 4);
        double[] ofSecond = new double[samples];
        for (int i = 0; i < samples; i++) {
            int name = random.nextInt(names.size());
            double took = StrictMath.exp(random.nextGaussian() * 0.45 + StrictMath.log(2.2 + name % 7));
            service.computeIfAbsent(names.get(name), key -> new ArrayList<>()).add(took);
            ofSecond[i] = took + wait * random.nextDouble();
            response.computeIfAbsent(names.get(name), key -> new ArrayList<>()).add(ofSecond[i]);
        }
        Arrays.sort(ofSecond);
        put("rate", second, (wait > 0 ? 0 : samples) * WEIGHT * (0.97 + random.nextDouble() * 0.06));
        put("failures", second, wait > 0 ? 40 + random.nextInt(60) : random.nextDouble() < failing * 50 ? 3 : 0);
        put("users", second, Math.min(50, 5 + second * 5));
        put("in_flight", second, wait > 0 ? 50 : 2 + random.nextInt(6));
        put("connections", second, Math.min(50, 5 + second * 5));
        put("dropped", second, wait > 0 ? random.nextInt(300) : 0);
        put("response_time_p50", second, ofSecond[samples / 2]);
        put("response_time_p95", second, ofSecond[(int) (samples * 0.95)]);
        put("response_time_p99", second, ofSecond[samples - 1]);
        put("generator_cpu", second, 0.3 + random.nextDouble() * 0.1);
        put("generator_loop_delay", second, random.nextDouble() * 0.8);
    }

    private void put(String name, int second, double value) {
        series.computeIfAbsent(name, key -> new double[seconds])[second] = value;
    }

    private Timeline timeline() {
        List<Timeline.Series> all = new ArrayList<>();
        series.forEach((name, values) -> all.add(LoadSeries.named(name).of(values)));
        return new Timeline(1, all);
    }

    private List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        add(metrics, "", flat(response), flat(service));
        metrics.add(Metric.of(LoadMetrics.CONNECT_TIME, "", distribution(List.of(0.21, 0.25, 0.32, 1.4))));
        if (stallFrom >= 0) {
            metrics.add(Metric.of(
                    LoadMetrics.DROPPED,
                    "",
                    Arrays.stream(series.getOrDefault("dropped", new double[0])).sum()));
        }
        metrics.add(Metric.of(
                LoadMetrics.BYTES_IN, "", 812.0 * WEIGHT * flat(response).size()));
        metrics.add(Metric.of(
                LoadMetrics.BYTES_OUT, "", 143.0 * WEIGHT * flat(response).size()));
        new TreeMap<>(response)
                .forEach((name, times) -> add(metrics, name, times, service.getOrDefault(name, List.of())));
        return metrics;
    }

    private void add(List<Metric> metrics, String scope, List<Double> responses, List<Double> services) {
        double requests = responses.size() * (double) WEIGHT;
        double failures = Math.floor(requests * failing);
        metrics.add(Metric.of(LoadMetrics.REQUESTS, scope, requests));
        metrics.add(Metric.of(LoadMetrics.FAILURES, scope, failures));
        metrics.add(Metric.of(LoadMetrics.ERROR_RATE, scope, failures / requests));
        metrics.add(Metric.of(LoadMetrics.RATE, scope, requests / seconds));
        metrics.add(Metric.of(LoadMetrics.RESPONSE_TIME, scope, distribution(responses)));
        metrics.add(Metric.of(LoadMetrics.SERVICE_TIME, scope, distribution(services)));
    }

    private static List<Double> flat(Map<String, List<Double>> times) {
        return times.values().stream().flatMap(List::stream).toList();
    }

    /** Each sample counts {@link #WEIGHT} times, by doubling and adding histograms. */
    private static Distribution distribution(List<Double> millis) {
        Distribution once = Distribution.of(
                Distribution.NANOS_AS_MILLIS,
                millis.stream().mapToDouble(Double::doubleValue).toArray());
        Distribution four = once.plus(once).plus(once).plus(once);
        return four.plus(four).plus(four).plus(four).plus(four);
    }
}
