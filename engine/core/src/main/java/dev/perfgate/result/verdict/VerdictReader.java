package dev.perfgate.result.verdict;

import dev.perfgate.json.JsonObject;
import dev.perfgate.result.verdict.Actual.FewSamples;
import dev.perfgate.result.verdict.Against.Allowance;
import dev.perfgate.result.verdict.Against.Fit;
import dev.perfgate.result.verdict.Against.NamedLimit;
import dev.perfgate.result.verdict.Against.Samples;
import dev.perfgate.result.verdict.Against.Stretch;
import dev.perfgate.result.verdict.Against.Tightening;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what {@link VerdictWriter} wrote. */
public final class VerdictReader {
    private VerdictReader() {}

    public static Verdict verdict(JsonObject verdict) {
        return verdict.has("against") ? whole(verdict) : told(verdict);
    }

    /** Of a writer that says no more than the line, the status and the reason, such as another tool. */
    private static Verdict told(JsonObject verdict) {
        return Verdict.unjudged(
                GateReference.of(GateReference.Kind.UNKNOWN, verdict.text("gate")),
                verdict.word("status", Verdict.Status.class),
                verdict.text("reason"));
    }

    private static Verdict whole(JsonObject verdict) {
        return verdict.made(
                "consequence",
                () -> new Verdict(
                        gate(verdict),
                        verdict.word("status", Verdict.Status.class),
                        verdict.word("consequence", Verdict.Consequence.class),
                        optional(verdict, "actual").map(VerdictReader::actual),
                        against(verdict.object("against")),
                        optional(verdict, "change").map(VerdictReader::change),
                        verdict.has("notes")
                                ? verdict.objects("notes").stream()
                                        .map(VerdictReader::note)
                                        .toList()
                                : List.of()));
    }

    public static RecordedGate recorded(JsonObject gate) {
        Map<String, Object> parts = new TreeMap<>(gate.values());
        parts.remove("line");
        return new RecordedGate(gate.text("line"), parts);
    }

    public static StoppedBy stoppedBy(JsonObject cause) {
        return new StoppedBy(
                gate(cause),
                cause.number("from_second"),
                cause.number("to_second"),
                cause.number("extreme"),
                cause.number("extreme_second"));
    }

    private static Optional<JsonObject> optional(JsonObject of, String name) {
        return of.has(name) ? Optional.of(of.object(name)) : Optional.empty();
    }

    private static double measured(JsonObject of, String name) {
        return of.has(name) ? of.number(name) : Double.NaN;
    }

    static int count(JsonObject of, String name) {
        return (int) of.whole(name, Integer.MAX_VALUE);
    }

    private static GateReference gate(JsonObject of) {
        return new GateReference(
                of.text("gate_id"),
                of.word("gate_kind", GateReference.Kind.class),
                of.text("gate"),
                of.text("gate_scenario"),
                of.has("gate_of")
                        ? Optional.of(new GateReference.Whole(of.text("gate_of"), of.text("gate_rule")))
                        : Optional.empty());
    }

    private static VerdictNote note(JsonObject note) {
        return new VerdictNote(note.word("kind", VerdictNote.Kind.class), note.text("text"));
    }

    private static Actual actual(JsonObject actual) {
        return new Actual(
                figure(actual),
                measured(actual, "value"),
                unit(actual, "unit"),
                optional(actual, "few_samples")
                        .map(few -> new FewSamples(few.whole("count", Long.MAX_VALUE), few.text("word"))));
    }

    static JudgedFigure figure(JsonObject figure) {
        return new JudgedFigure(
                figure.text("metric"),
                figure.text("statistic"),
                figure.text("label"),
                figure.text("scope"),
                optional(figure, "stage")
                        .map(stage -> new JudgedFigure.JudgedStage(
                                stage.text("name"),
                                stage.text("text"),
                                stage.number("from_second"),
                                stage.number("to_second"))));
    }

    private static Change change(JsonObject change) {
        return new Change(
                measured(change, "relative"),
                measured(change, "low"),
                measured(change, "high"),
                measured(change, "smallest_detectable"));
    }

    private static Against against(JsonObject of) {
        return switch (of.word("kind", Against.Kind.class)) {
            case NOTHING -> new Against.Nothing(of.text("why"), of.has("run") ? of.text("run") : "");
            case UNFIT -> new Against.Unfit(of.text("what"), of.text("instead"));
            case LIMIT ->
                new Against.FixedLimit(
                        limit(of.object("limit")), optional(of, "tightened").map(VerdictReader::tightening));
            case LEVELS ->
                new Against.Levels(of.objects("levels").stream()
                        .map(level -> new NamedLimit(level.text("name"), limit(level)))
                        .toList());
            case BASELINE -> baseline(of);
            case HISTORY -> new Against.History(HistoryTrendReader.trend(of), of.text("run"));
            case HIGHEST ->
                new Against.Highest(
                        limit(of.object("limit")),
                        figure(of.object("condition_figure")),
                        limit(of.object("condition")),
                        unit(of, "condition_unit"));
            case NO_STAGE -> new Against.NoStage(count(of, "stages"), limit(of.object("condition")));
            case GROWTH ->
                new Against.Growth(
                        limit(of.object("limit")),
                        unit(of, "per"),
                        of.number("seconds"),
                        of.number("first"),
                        of.number("last"));
            case LASTING -> lasting(of);
            case SAMPLES ->
                new Samples(
                        count(of, "pairs"),
                        of.number("value"),
                        of.number("smallest_effect"),
                        of.word("decision", Samples.Conclusion.class));
        };
    }

    private static Against lasting(JsonObject of) {
        Optional<Stretch> held = of.has("from_second")
                ? Optional.of(new Stretch(of.number("from_second"), of.number("to_second")))
                : Optional.empty();
        return new Against.Lasting(
                limit(of.object("condition")),
                of.number("lasting_s"),
                held,
                of.number("longest_s"),
                of.number("extreme_second"));
    }

    private static Against baseline(JsonObject of) {
        JsonObject allowed = of.object("allowed");
        return new Against.Baseline(
                of.text("place"),
                count(of, "runs"),
                run(of.object("newest")),
                of.text("run"),
                of.number("value"),
                new Allowance(allowed.word("kind", Allowance.Basis.class), quantity(allowed)),
                of.word("fit", Fit.class));
    }

    private static Tightening tightening(JsonObject by) {
        return new Tightening(limit(by.object("written")), by.number("margin"), run(by.object("until")));
    }

    private static Limit limit(JsonObject limit) {
        String symbol = limit.text("operator");
        Operator operator =
                Operator.ofSymbol(symbol).orElseThrow(() -> limit.problem("operator", "is not a known operator"));
        return limit.made("value", () -> new Limit(operator, quantity(limit)));
    }

    private static Quantity quantity(JsonObject of) {
        return new Quantity(of.number("value"), unit(of, "unit"));
    }

    private static Unit unit(JsonObject holder, String name) {
        String symbol = holder.text(name);
        return Unit.ofSymbol(symbol)
                .filter(unit -> unit.symbol().equals(symbol))
                .orElseThrow(() -> holder.problem(name, "is not a known unit"));
    }

    static RunReference run(JsonObject run) {
        return new RunReference(run.text("id"), run.instant("started"), run.text("revision"), run.text("branch"));
    }
}
