package dev.perfgate.report.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.perfgate.analysis.comparison.ContextDifference;
import dev.perfgate.analysis.comparison.FigureChange;
import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.json.JsonNumbers;
import dev.perfgate.result.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** A comparison as one JSON object, for scripts; null where nothing was measured. */
public final class ComparisonJson {
    private static final int DIGITS = 6;

    private final JsonGenerator json;

    private ComparisonJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes exactly one object, and a line's end; the writer stays open. */
    public static void write(SuiteComparison suite, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            new ComparisonJson(json).suite(suite);
        }
        out.write('\n');
        out.flush();
    }

    private void suite(SuiteComparison suite) throws IOException {
        json.writeStartObject();
        texts("only_baseline", suite.onlyBaseline());
        texts("only_candidate", suite.onlyCandidate());
        json.writeArrayFieldStart("scenarios");
        for (RunComparison pair : suite.pairs()) {
            pair(pair);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void pair(RunComparison pair) throws IOException {
        json.writeStartObject();
        json.writeStringField("scenario", pair.candidate().info().scenario());
        run("baseline", pair.baseline());
        run("candidate", pair.candidate());
        json.writeBooleanField("comparable", pair.comparable());
        texts("obstacles", pair.obstacles());
        json.writeArrayFieldStart("context");
        for (ContextDifference difference : pair.context()) {
            difference(difference);
        }
        json.writeEndArray();
        texts("only_baseline", pair.vanishedRequests());
        texts("only_candidate", pair.newRequests());
        json.writeArrayFieldStart("changes");
        for (FigureChange change : pair.changes()) {
            change(change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void run(String field, Run run) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("id", run.info().id());
        json.writeStringField("started", run.info().started().toString());
        json.writeStringField("revision", run.context().source().revision());
        json.writeStringField("branch", run.context().source().branch());
        json.writeEndObject();
    }

    private void difference(ContextDifference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", difference.name());
        word("effect", difference.effect());
        json.writeStringField("baseline", difference.baseline());
        json.writeStringField("candidate", difference.candidate());
        json.writeEndObject();
    }

    private void change(FigureChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("metric", change.metric().name());
        json.writeStringField("scope", change.scope());
        json.writeStringField("figure", change.figure());
        json.writeStringField("unit", change.metric().unit().symbol());
        word("direction", change.metric().direction());
        number("baseline", change.baseline());
        number("candidate", change.candidate());
        number("difference", change.difference());
        number("relative", change.relative());
        word("presence", change.presence());
        word("assessment", change.assessment());
        json.writeEndObject();
    }

    private void texts(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void word(String field, Enum<?> constant) throws IOException {
        json.writeStringField(field, constant.name().toLowerCase(Locale.ROOT));
    }

    private void number(String field, double value) throws IOException {
        json.writeFieldName(field);
        JsonNumbers.write(json, value, DIGITS);
    }
}
