package dev.perfgate.report.exchange;

import dev.perfgate.analysis.comparison.ContextDifference;
import dev.perfgate.analysis.comparison.FigureChange;
import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.json.JsonLayout;
import dev.perfgate.json.JsonOut;
import dev.perfgate.result.Run;
import java.io.IOException;
import java.io.Writer;

/** A comparison as one JSON object, for scripts; null where nothing was measured. */
public final class ComparisonJson {
    private static final int DIGITS = 6;

    private final JsonOut json;

    private ComparisonJson(JsonOut json) {
        this.json = json;
    }

    /** Writes exactly one object, and a line's end; the writer stays open. */
    public static void write(SuiteComparison suite, Writer out) throws IOException {
        try (JsonOut json = new JsonOut(out, JsonLayout.SPACED)) {
            json.document(() -> new ComparisonJson(json).suite(suite));
        }
    }

    private void suite(SuiteComparison suite) throws IOException {
        json.texts("only_baseline", suite.onlyBaseline());
        json.texts("only_candidate", suite.onlyCandidate());
        json.objects("scenarios", suite.pairs(), this::pair);
    }

    private void pair(RunComparison pair) throws IOException {
        json.text("scenario", pair.candidate().info().scenario());
        json.object("baseline", () -> run(pair.baseline()));
        json.object("candidate", () -> run(pair.candidate()));
        json.flag("comparable", pair.comparable());
        json.texts("obstacles", pair.obstacles());
        json.objects("context", pair.context(), this::difference);
        json.texts("only_baseline", pair.vanishedRequests());
        json.texts("only_candidate", pair.newRequests());
        json.objects("changes", pair.changes(), this::change);
    }

    private void run(Run run) throws IOException {
        json.text("id", run.info().id());
        json.text("started", run.info().started().toString());
        json.text("revision", run.context().source().revision());
        json.text("branch", run.context().source().branch());
    }

    private void difference(ContextDifference difference) throws IOException {
        json.text("name", difference.name());
        json.word("effect", difference.effect());
        json.text("baseline", difference.baseline());
        json.text("candidate", difference.candidate());
    }

    private void change(FigureChange change) throws IOException {
        json.text("metric", change.metric().name());
        json.text("scope", change.scope());
        json.text("figure", change.figure());
        json.text("unit", change.metric().unit().symbol());
        json.word("direction", change.metric().direction());
        json.roundedNumber("baseline", change.baseline(), DIGITS);
        json.roundedNumber("candidate", change.candidate(), DIGITS);
        json.roundedNumber("difference", change.difference(), DIGITS);
        json.roundedNumber("relative", change.relative(), DIGITS);
        json.word("presence", change.presence());
        json.word("assessment", change.assessment());
    }
}
