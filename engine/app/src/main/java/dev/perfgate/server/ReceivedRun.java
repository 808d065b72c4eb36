package dev.perfgate.server;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.json.DocumentException;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.store.jdbc.RunRecord;
import dev.perfgate.web.RequestProblem;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes from a run.json what lists and trends are made of. */
final class ReceivedRun {
    /** A run of hundreds of requests has some thousands; more are no figures that a person looks at. */
    private static final int MOST_FIGURES = 20_000;

    private ReceivedRun() {}

    static RunRecord.Arrived of(byte[] document, Instant received) {
        try {
            Run run = RunJson.read(new ByteArrayInputStream(document), "run.json");
            check("id", run.info().id(), 100);
            checkId(run.info().id());
            check("scenario", run.info().scenario(), 255);
            check("type", run.info().type(), 100);
            checkText("revision", run.context().source().revision());
            checkText("branch", run.context().source().branch());
            checkText("host", run.context().environment().host());
            checkTime("started", run.info().started());
            checkTime("ended", run.info().ended());
            return new RunRecord.Arrived(stored(run, received), figures(run), document);
        } catch (DocumentException e) {
            throw RequestProblem.badRequest("The body is not a run: " + e.getMessage());
        }
    }

    private static RunRecord stored(Run run, Instant received) {
        return new RunRecord(
                run.info().id(),
                run.info().scenario(),
                run.info().type(),
                new RunRecord.End(word(run.info().state()), run.validity().valid(), word(RunOutcome.of(run))),
                new RunRecord.Source(
                        shortened(run.context().source().revision()),
                        shortened(run.context().source().branch()),
                        shortened(run.context().environment().host())),
                new RunRecord.Period(run.info().started(), run.info().ended(), received));
    }

    private static List<RunRecord.Figure> figures(Run run) {
        List<RunRecord.Figure> figures = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        for (Metric metric : run.measurements().metrics()) {
            checkText("metric", metric.name());
            checkText("scope of " + metric.name(), metric.scope());
            if (!known.add(List.of(metric.name(), metric.scope()))) {
                throw RequestProblem.badRequest("The run has the metric " + metric.name()
                        + (metric.scope().isEmpty() ? "" : " of " + metric.scope())
                        + " twice; name each metric once.");
            }
            statistics(metric).forEach((statistic, value) -> {
                if (Double.isFinite(value)
                        && metric.name().length() <= 255
                        && metric.scope().length() <= 255) {
                    figures.add(new RunRecord.Figure(
                            metric.name(),
                            metric.scope(),
                            statistic,
                            metric.definition().unit().symbol(),
                            value));
                }
            });
        }
        return figures.subList(0, Math.min(figures.size(), MOST_FIGURES));
    }

    private static Map<String, Double> statistics(Metric metric) {
        Map<String, Double> statistics = new LinkedHashMap<>();
        if (metric.detail() instanceof Metric.Detail.Distributed distributed) {
            Distribution all = distributed.distribution();
            statistics.put("mean", all.mean());
            statistics.put("p50", all.percentile(50));
            statistics.put("p95", all.percentile(95));
            statistics.put("p99", all.percentile(99));
            statistics.put("max", all.max());
        } else {
            statistics.put("value", metric.value());
        }
        return statistics;
    }

    private static void check(String name, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw RequestProblem.badRequest(
                    "The run's " + name + " must have 1 to " + longest + " characters, but has " + text.length() + ".");
        }
        checkText(name, text);
    }

    /** It is a part of addresses. */
    private static void checkId(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw RequestProblem.badRequest(
                    "The run's id may only contain letters, digits, dots, underscores and hyphens, like a UUID.");
        }
    }

    private static void checkText(String name, String text) {
        PlainText.objection(text).ifPresent(objection -> {
            throw RequestProblem.badRequest("The run's " + name + " " + objection + ".");
        });
    }

    private static void checkTime(String name, Instant time) {
        if (!Json.writable(time)) {
            throw RequestProblem.badRequest("The run's " + name + " must be in the years 1 to 9999.");
        }
    }

    private static String shortened(String text) {
        int end = Math.min(text.length(), 255);
        return text.substring(0, end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
