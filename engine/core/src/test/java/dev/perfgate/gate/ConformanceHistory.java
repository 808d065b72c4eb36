package dev.perfgate.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.history.PastRun.End;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code history} of a conformance case: {@code series} of figures, each of {@code parts} that repeat the values {@code of} for so
 * many {@code runs} (null is NaN). Run i is called {@code r<i>}, of revision {@code rev<i>}, and began i hours after the year. {@code
 * other} runs are of another machine or work, invalid or of another branch; a decision is made {@code after} a run.
 */
final class ConformanceHistory {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private ConformanceHistory() {}

    static History read(JsonNode history) {
        int count = history.get("series").get(0).get("parts").findValues("runs").stream()
                .mapToInt(JsonNode::asInt)
                .sum();
        List<PastRun> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(run(i, history));
        }
        List<HistoryDecision> decisions = new ArrayList<>();
        history.path("decisions").forEach(decision -> decisions.add(decision(decision)));
        List<String> notes = new ArrayList<>();
        history.path("notes").forEach(note -> notes.add(note.asText()));
        return new History(".perf/history/checkout.jsonl", runs, decisions, notes);
    }

    private static PastRun run(int i, JsonNode history) {
        JsonNode other = other(i, history);
        List<PastFigure> figures = new ArrayList<>();
        for (JsonNode series : history.get("series")) {
            figures.add(new PastFigure(
                    new PastFigure.Key(
                            series.get("metric").asText(),
                            series.path("scope").asText(""),
                            series.path("statistic").asText(PastFigure.SINGLE)),
                    Unit.ofSymbol(series.path("unit").asText("ms")).orElseThrow(),
                    Direction.valueOf(series.path("direction").asText("LOWER")),
                    value(i, series.get("parts"))));
        }
        List<String> invalid =
                other.has("invalid") ? List.of(other.get("invalid").asText()) : List.of();
        return new PastRun(
                new RunInfo("r" + i, "checkout", "http", at(i), at(i).plusSeconds(30), RunState.FINISHED, "test"),
                new Source("rev" + i, other.path("branch").asText("main")),
                new Conditions(
                        other.path("cpu").asText("Xeon"),
                        other.path("label").asText(""),
                        other.path("host").asText("ci"),
                        other.path("workload_hash").asText("aa")),
                new End(invalid, Outcome.PASS, List.of()),
                figures);
    }

    /** What is said of this run, or of all up to it. */
    private static JsonNode other(int i, JsonNode history) {
        for (JsonNode other : history.path("other")) {
            int from = other.path("from").asInt(other.path("run").asInt());
            int to = other.path("to").asInt(other.path("run").asInt());
            if (i >= from && i <= to) {
                return other;
            }
        }
        return history.path("others");
    }

    private static double value(int run, JsonNode parts) {
        int left = run;
        for (JsonNode part : parts) {
            int runs = part.get("runs").asInt();
            if (left < runs) {
                JsonNode of = part.get("of");
                return of.get(left % of.size()).asDouble(Double.NaN);
            }
            left -= runs;
        }
        return Double.NaN;
    }

    private static HistoryDecision decision(JsonNode decision) {
        int after = decision.get("after").asInt();
        return new HistoryDecision(
                HistoryDecision.Kind.valueOf(decision.get("decision").asText()),
                "checkout",
                decision.path("run").asText("r" + after),
                at(after).plusSeconds(1800),
                decision.get("by").asText(),
                decision.get("reason").asText());
    }

    private static Instant at(int run) {
        return FIRST.plus(Duration.ofHours(run));
    }
}
