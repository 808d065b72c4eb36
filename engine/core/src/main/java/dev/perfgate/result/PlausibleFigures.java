package dev.perfgate.result;

import dev.perfgate.json.DocumentException;
import dev.perfgate.result.MetricCatalog.PartFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Checks that the figures of a file can be those of a run. A gate must not pass because a file was altered: who made it must say what
 * was measured.
 */
public final class PlausibleFigures {
    private static final String REMEDY = "the file was altered or damaged: run the scenario again, or restore the file";

    /** How far a sum of shares of one whole may be off. */
    private static final double ROUNDING = 1e-6;

    private static final List<MetricCatalog> CATALOGS =
            ServiceLoader.load(MetricCatalog.class, MetricCatalog.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private PlausibleFigures() {}

    /** @throws DocumentException when figures contradict each other, or cannot be measured */
    static void check(Run run, String file) {
        boolean whole = run.info().state() != RunState.PARTIAL;
        check(run.measurements().metrics(), whole, file);
        for (Phase phase : run.measurements().phases()) {
            if (!(phase.fromSecond() <= phase.toSecond())) {
                throw new DocumentException(file, "'" + phase.name() + "' ends before it begins", REMEDY);
            }
            check(phase.metrics(), whole, file + ", " + phase.name());
        }
        Set<List<String>> series = new HashSet<>();
        for (Timeline.Series one : run.measurements().timeline().series()) {
            if (!series.add(List.of(one.name(), one.scope()))) {
                throw new DocumentException(
                        file, "the series " + name(one.name(), one.scope()) + " is there twice", REMEDY);
            }
        }
    }

    private static void check(List<Metric> metrics, boolean whole, String file) {
        Map<String, Map<String, Double>> values = new LinkedHashMap<>();
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (Metric metric : metrics) {
            Double before = values.computeIfAbsent(metric.scope(), scope -> new HashMap<>())
                    .put(metric.name(), metric.value());
            if (before != null) {
                throw new DocumentException(file, name(metric.name(), metric.scope()) + " is there twice", REMEDY);
            }
            if (metric.detail() instanceof Metric.Detail.Distributed of) {
                counts.computeIfAbsent(metric.scope(), scope -> new HashMap<>())
                        .put(metric.name(), of.distribution().count());
            }
        }
        List<PartFigures> parts = new ArrayList<>();
        values.forEach((scope, of) -> parts.add(new PartFigures(scope, of, counts.getOrDefault(scope, Map.of()))));
        checkParts(parts, whole, file);
    }

    /**
     * Of figures that a history keeps.
     *
     * @param values by part of the run and by metric
     * @throws DocumentException when figures contradict each other, or cannot be measured
     */
    public static void checkValues(Map<String, Map<String, Double>> values, String place) {
        checkParts(
                values.entrySet().stream()
                        .map(part -> new PartFigures(part.getKey(), part.getValue(), Map.of()))
                        .toList(),
                true,
                place);
    }

    private static void checkParts(List<PartFigures> parts, boolean whole, String file) {
        for (MetricCatalog catalog : CATALOGS) {
            for (PartFigures part : parts) {
                contradiction(catalog, part).ifPresent(problem -> {
                    throw new DocumentException(file, problem + of(part.scope()), REMEDY);
                });
            }
            if (whole) {
                sums(catalog, parts).ifPresent(problem -> {
                    throw new DocumentException(file, problem, REMEDY);
                });
            }
        }
    }

    private static Optional<String> contradiction(MetricCatalog catalog, PartFigures part) {
        for (MetricDefinition metric : catalog.metrics()) {
            double value = part.value(metric.name());
            if (value < 0) {
                return Optional.of("'" + metric.name() + "' is " + metric.unit().format(value) + ", below 0");
            }
        }
        return catalog.contradiction(part);
    }

    /** What is counted of parts is counted of the whole. */
    private static Optional<String> sums(MetricCatalog catalog, List<PartFigures> parts) {
        for (String counted : catalog.countedOnce()) {
            double whole = 0;
            double sum = 0;
            for (PartFigures part : parts) {
                double value = part.value(counted);
                if (part.scope().isEmpty()) {
                    whole = value;
                } else if (!Double.isNaN(value)) {
                    sum += value;
                }
            }
            if (sum > whole * (1 + ROUNDING)) {
                return Optional.of("the parts of the run have " + (long) sum + " " + counted + ", and the run has only "
                        + (long) whole);
            }
        }
        return Optional.empty();
    }

    private static String name(String name, String scope) {
        return "'" + name + "'" + of(scope);
    }

    private static String of(String scope) {
        return scope.isEmpty() ? "" : " of '" + (scope.length() <= 60 ? scope : scope.substring(0, 60) + "…") + "'";
    }
}
