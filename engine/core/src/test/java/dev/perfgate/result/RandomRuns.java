package dev.perfgate.result;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.verdict.RandomVerdicts;
import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Runs of all shapes, the same for the same seed. */
final class RandomRuns {
    private static final String ALPHABET = "abc XYZ09_-/\\\"'\n\t\u0000µ€😀{}[]:,";

    private final Random random;

    RandomRuns(long seed) {
        this.random = new Random(seed);
    }

    Run next() {
        Instant started = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        RunInfo info = new RunInfo(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                text(),
                text(),
                started,
                started.plusNanos(random.nextLong(1L << 50)),
                any(RunState.values()),
                text());
        return new Run(
                info,
                context(),
                new Validity(many(this::text), many(this::text)),
                measurements(),
                many(() -> RecordedGate.ofLine(text())),
                many(this::verdict),
                many(this::note));
    }

    private Note note() {
        double second = random.nextBoolean() ? Double.NaN : random.nextInt(1000) / 10.0;
        return new Note(Instant.ofEpochSecond(random.nextInt()), text(), "said: " + text(), second);
    }

    private RunContext context() {
        Map<String, String> tags = new HashMap<>();
        many(this::text).forEach(name -> tags.put(name, text()));
        Environment environment = new Environment(
                text(), random.nextInt(1, 512), size(), text(), text(), random.nextDouble(64), size(), text(), text());
        return new RunContext(
                tags,
                new RunContext.Source(text(), text()),
                environment,
                new RunContext.Workload(text(), text(), many(this::text)));
    }

    private Measurements measurements() {
        return new Measurements(
                many(this::metric),
                new Timeline(1 + random.nextInt(60), many(this::series)),
                many(() -> new Measurements.Event(number(), text(), text())),
                many(() -> new Measurements.Failure(text(), text(), text(), size(), number(), number())),
                many(() -> new Measurements.Artifact(text(), text(), text())),
                many(this::phase));
    }

    private Phase phase() {
        double from = size();
        return new Phase(text(), text(), random.nextBoolean(), from, from + size(), many(this::metric));
    }

    private Metric metric() {
        MetricDefinition definition = new MetricDefinition(
                text(),
                text(),
                any(Unit.values()),
                any(Direction.values()),
                text(),
                any(Aggregation.values()),
                any(PartKind.values()),
                text(),
                many(() -> any(MetricUse.values())));
        return random.nextBoolean()
                ? Metric.of(definition, text(), number())
                : Metric.of(definition, text(), distribution());
    }

    private Distribution distribution() {
        return Distribution.of(
                Distribution.NANOS_AS_MILLIS,
                random.doubles(random.nextInt(50), 0, 1e5).toArray());
    }

    private Timeline.Series series() {
        double[] values = new double[random.nextInt(40)];
        for (int index = 0; index < values.length; index++) {
            values[index] = number();
        }
        return new Timeline.Series(seriesDefinition(), text(), values);
    }

    private SeriesDefinition seriesDefinition() {
        String id = text();
        return new SeriesDefinition(
                text(),
                text(),
                any(Unit.values()),
                any(Direction.values()),
                any(Aggregation.values()),
                id.isEmpty() ? SeriesChart.NONE : new SeriesChart(id, text(), text()),
                any(PartKind.values()),
                text(),
                random.nextBoolean());
    }

    private Verdict verdict() {
        return new RandomVerdicts(random, this::text, this::number).next();
    }

    /** Whole, fractional, tiny, huge, negative, or not measured. */
    private double number() {
        return switch (random.nextInt(6)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextInt(2000);
            case 2 -> random.nextDouble() * 1e-9;
            case 3 -> random.nextDouble() * 1e18;
            case 4 -> -random.nextDouble() * 100;
            default -> random.nextDouble() * 1000;
        };
    }

    private long size() {
        return random.nextLong(1L << 53);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int[] characters = ALPHABET.codePoints().toArray();
        for (int count = random.nextInt(20); count > 0; count--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> many(Supplier<T> maker) {
        List<T> values = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            values.add(maker.get());
        }
        return values;
    }
}
