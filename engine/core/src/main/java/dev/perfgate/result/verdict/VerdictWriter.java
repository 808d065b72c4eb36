package dev.perfgate.result.verdict;

import dev.perfgate.json.JsonOut;
import dev.perfgate.result.verdict.Against.Allowance;
import dev.perfgate.result.verdict.Against.Baseline;
import dev.perfgate.result.verdict.Against.FixedLimit;
import dev.perfgate.result.verdict.Against.Growth;
import dev.perfgate.result.verdict.Against.Highest;
import dev.perfgate.result.verdict.Against.History;
import dev.perfgate.result.verdict.Against.Lasting;
import dev.perfgate.result.verdict.Against.Levels;
import dev.perfgate.result.verdict.Against.NamedLimit;
import dev.perfgate.result.verdict.Against.NoStage;
import dev.perfgate.result.verdict.Against.Nothing;
import dev.perfgate.result.verdict.Against.Samples;
import dev.perfgate.result.verdict.Against.Tightening;
import dev.perfgate.result.verdict.Against.Unfit;
import java.io.IOException;

/** The form of a verdict in JSON. What was not measured, or is not there, is left out. */
public final class VerdictWriter {
    private final JsonOut out;

    public VerdictWriter(JsonOut out) {
        this.out = out;
    }

    /** The fields of a verdict, into an object that is open. The sentence is there for other readers: ours makes it anew. */
    public void write(Verdict verdict) throws IOException {
        gate(verdict.rule());
        out.word("status", verdict.status());
        out.word("consequence", verdict.consequence());
        out.text("reason", verdict.reason());
        if (verdict.actual().isPresent()) {
            out.object("actual", () -> actual(verdict.actual().get()));
        }
        out.object("against", () -> against(verdict.against()));
        if (verdict.change().isPresent()) {
            out.object("change", () -> change(verdict.change().get()));
        }
        if (!verdict.notes().isEmpty()) {
            out.objects("notes", verdict.notes(), this::note);
        }
    }

    /** The fields of a gate: the line first, its parts in the order of their names. */
    public void write(RecordedGate gate) throws IOException {
        out.text("line", gate.line());
        out.fields(gate.parts());
    }

    /** The fields of what ended a run. */
    public void write(StoppedBy cause) throws IOException {
        gate(cause.gate());
        out.number("from_second", cause.fromSecond());
        out.number("to_second", cause.toSecond());
        out.number("extreme", cause.extreme());
        out.number("extreme_second", cause.extremeSecond());
    }

    private void gate(GateReference gate) throws IOException {
        out.text("gate", gate.line());
        out.text("gate_id", gate.id());
        out.word("gate_kind", gate.kind());
        out.text("gate_scenario", gate.scenario());
        if (gate.whole().isPresent()) {
            out.text("gate_of", gate.whole().get().line());
            out.text("gate_rule", gate.whole().get().rule());
        }
    }

    private void note(VerdictNote note) throws IOException {
        out.word("kind", note.kind());
        out.text("text", note.text());
    }

    private void actual(Actual actual) throws IOException {
        figure(actual.figure());
        measured("value", actual.value());
        out.text("unit", actual.unit().symbol());
        if (actual.few().isPresent()) {
            out.object("few_samples", () -> {
                out.whole("count", actual.few().get().count());
                out.text("word", actual.few().get().word());
            });
        }
    }

    void figure(JudgedFigure figure) throws IOException {
        out.text("metric", figure.metric());
        out.text("statistic", figure.statistic());
        out.text("label", figure.label());
        out.text("scope", figure.scope());
        if (figure.stage().isPresent()) {
            JudgedFigure.JudgedStage stage = figure.stage().get();
            out.object("stage", () -> {
                out.text("name", stage.name());
                out.text("text", stage.text());
                out.number("from_second", stage.fromSecond());
                out.number("to_second", stage.toSecond());
            });
        }
    }

    private void change(Change change) throws IOException {
        measured("relative", change.relative());
        measured("low", change.low());
        measured("high", change.high());
        measured("smallest_detectable", change.smallestDetectable());
    }

    private void measured(String name, double value) throws IOException {
        if (!Double.isNaN(value)) {
            out.number(name, value);
        }
    }

    private void against(Against against) throws IOException {
        out.word("kind", against.kind());
        switch (against.kind()) {
            case NOTHING -> nothing((Nothing) against);
            case UNFIT -> unfit((Unfit) against);
            case LIMIT -> fixed((FixedLimit) against);
            case LEVELS -> out.objects("levels", ((Levels) against).levels(), this::level);
            case BASELINE -> baseline((Baseline) against);
            case HISTORY -> {
                out.text("run", against.run());
                new HistoryTrendWriter(out, this).write(((History) against).trend());
            }
            case HIGHEST -> highest((Highest) against);
            case NO_STAGE -> {
                out.whole("stages", ((NoStage) against).stages());
                out.object("condition", () -> limit(((NoStage) against).condition()));
            }
            case GROWTH -> growth((Growth) against);
            case LASTING -> lasting((Lasting) against);
            case SAMPLES -> samples((Samples) against);
        }
    }

    private void nothing(Nothing nothing) throws IOException {
        out.text("why", nothing.why());
        if (!nothing.run().isEmpty()) {
            out.text("run", nothing.run());
        }
    }

    private void unfit(Unfit unfit) throws IOException {
        out.text("what", unfit.what());
        out.text("instead", unfit.needed());
    }

    private void fixed(FixedLimit fixed) throws IOException {
        out.object("limit", () -> limit(fixed.limit()));
        if (fixed.tightened().isPresent()) {
            out.object("tightened", () -> tightening(fixed.tightened().get()));
        }
    }

    private void highest(Highest highest) throws IOException {
        out.object("limit", () -> limit(highest.limit()));
        out.object("condition_figure", () -> figure(highest.conditionFigure()));
        out.object("condition", () -> limit(highest.condition()));
        out.text("condition_unit", highest.conditionUnit().symbol());
    }

    private void growth(Growth growth) throws IOException {
        out.object("limit", () -> limit(growth.limit()));
        out.text("per", growth.per().symbol());
        out.number("seconds", growth.seconds());
        out.number("first", growth.first());
        out.number("last", growth.last());
    }

    private void samples(Samples samples) throws IOException {
        out.whole("pairs", samples.pairs());
        out.number("value", samples.value());
        out.number("smallest_effect", samples.smallestEffect());
        out.word("decision", samples.decision());
    }

    private void lasting(Lasting lasting) throws IOException {
        out.object("condition", () -> limit(lasting.condition()));
        out.number("lasting_s", lasting.lastingSeconds());
        if (lasting.held().isPresent()) {
            out.number("from_second", lasting.held().get().fromSecond());
            out.number("to_second", lasting.held().get().toSecond());
        }
        out.number("longest_s", lasting.longestSeconds());
        out.number("extreme_second", lasting.extremeSecond());
    }

    private void baseline(Baseline baseline) throws IOException {
        out.text("place", baseline.place());
        out.whole("runs", baseline.runs());
        out.object("newest", () -> run(baseline.newest()));
        out.text("run", baseline.run());
        out.number("value", baseline.value());
        Allowance allowed = baseline.allowed();
        out.object("allowed", () -> {
            out.word("kind", allowed.basis());
            out.number("value", allowed.quantity().value());
            out.text("unit", allowed.quantity().unit().symbol());
        });
        out.word("fit", baseline.fit());
    }

    private void tightening(Tightening by) throws IOException {
        out.object("written", () -> limit(by.written()));
        out.number("margin", by.margin());
        out.object("until", () -> run(by.until()));
    }

    private void level(NamedLimit level) throws IOException {
        out.text("name", level.name());
        limit(level.limit());
    }

    private void limit(Limit limit) throws IOException {
        out.text("operator", limit.operator().symbol());
        out.number("value", limit.quantity().value());
        out.text("unit", limit.quantity().unit().symbol());
    }

    void run(RunReference run) throws IOException {
        out.text("id", run.id());
        out.text("started", run.started().toString());
        out.text("revision", run.revision());
        out.text("branch", run.branch());
    }
}
