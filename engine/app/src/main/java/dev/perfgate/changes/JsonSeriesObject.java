package dev.perfgate.changes;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.perfgate.result.Direction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One series: {@code id} or {@code name}, and {@code v} or {@code values}; where a suite says so, {@code direction}, and {@code commit}
 * and {@code t}, the revision and the time of each run. Whatever else it has is skipped.
 */
final class JsonSeriesObject {
    private final JsonParser parser;
    private final FileProblems problems;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable Values values;
    private @Nullable Values times;
    private @Nullable List<String> revisions;
    private Optional<Direction> direction = Optional.empty();
    private boolean broken;

    JsonSeriesObject(JsonParser parser, FileProblems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Nothing, if something is wrong with it. */
    Optional<MetricSeries> read(JsonLocation at) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            read(field);
        }
        String label = id != null ? id : name;
        if (label == null) {
            complain(at, "the series has no \"id\"", "name it: {\"id\": \"p95\", \"v\": [...]}");
        } else if (label.isBlank()) {
            complain(at, "the series has an empty \"id\"", "name it: {\"id\": \"p95\", \"v\": [...]}");
        } else if (values == null && !broken) {
            complain(
                    at,
                    "the series '" + ValueText.shown(label) + "' has no \"v\"",
                    "give its values: {\"id\": \"p95\", \"v\": [21.4, 20.9]}");
        }
        return broken || label == null || values == null
                ? Optional.empty()
                : Optional.of(new MetricSeries(label, direction, keys(values.count()), values.toArray()));
    }

    private void read(String field) throws IOException {
        switch (field) {
            case "id" -> id = parser.getText();
            case "name" -> name = parser.getText();
            case "v", "values" -> values = figures(field);
            case "t" -> times = figures(field);
            case "commit" -> revisions = texts();
            case "direction" -> readDirection();
            default -> parser.skipChildren();
        }
    }

    private @Nullable Values figures(String field) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            complain(
                    parser.currentTokenLocation(),
                    "\"" + field + "\" is not a list: " + ValueText.shown(parser.getText()),
                    "write [21.4, null, 20.9]");
            parser.skipChildren();
            return null;
        }
        Values figures = new Values();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (figures.count() == Values.MOST) {
                JsonLocation at = parser.currentTokenLocation();
                throw problems.fatal(at.getLineNr(), at.getColumnNr(), Values.TOO_MANY, "keep only the newest runs");
            }
            figures.add(figure(figures.count()));
        }
        return figures;
    }

    private double figure(int run) throws IOException {
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return parser.getDoubleValue();
            }
            case VALUE_NULL -> {
                return Double.NaN;
            }
            default -> {
                if (!ValueText.isGap(parser.getText())) {
                    complain(
                            parser.currentTokenLocation(),
                            "value " + run + " is not a number: '" + ValueText.shown(parser.getText()) + "'",
                            "write a number, or null for a missing value");
                }
                parser.skipChildren();
                return Double.NaN;
            }
        }
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                texts.add(parser.getText());
                parser.skipChildren();
            }
        }
        return texts;
    }

    private void readDirection() throws IOException {
        String word = parser.getText();
        direction = DirectionWord.of(word);
        if (direction.isEmpty()) {
            complain(
                    parser.currentTokenLocation(),
                    "'" + ValueText.shown(word) + "' is not a direction",
                    DirectionWord.REMEDY);
        }
    }

    private RunKeys keys(int runs) {
        boolean named = revisions != null && times != null && revisions.size() == runs && times.count() == runs;
        return revisions != null && times != null && named
                ? new RunKeys.Named(revisions, times.toArray())
                : new RunKeys.Counted();
    }

    private void complain(JsonLocation at, String message, String remedy) {
        broken = true;
        problems.add(at.getLineNr(), at.getColumnNr(), message, remedy);
    }
}
