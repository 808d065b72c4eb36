package dev.perfgate.changes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Problems;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads series from JSON: objects one after another, on lines of their own or not, or in arrays. */
final class JsonSeries {
    private static final int LONGEST_MESSAGE = 200;
    private static final JsonFactory FORMAT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final FileProblems problems;
    private final SeriesSink sink;

    JsonSeries(String source, Problems problems, SeriesSink sink) {
        this.problems = new FileProblems(source, problems);
        this.sink = sink;
    }

    void read(Reader text) throws IOException {
        try (JsonParser parser = FORMAT.createParser(text)) {
            readAll(parser);
        }
    }

    private void readAll(JsonParser parser) throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                read(token, parser);
            }
        } catch (JsonEOFException e) {
            throw fatal(place(e, parser), "ends in the middle of a series");
        } catch (StreamConstraintsException e) {
            throw fatal(place(e, parser), "is nested too deeply, or contains too long a text or number");
        } catch (JsonProcessingException e) {
            throw fatal(place(e, parser), "is not JSON: " + cut(e.getOriginalMessage()));
        }
    }

    /** Not every exception of the parser says where it was. */
    private static JsonLocation place(JsonProcessingException thrown, JsonParser parser) {
        return Optional.ofNullable(thrown.getLocation()).orElseGet(parser::currentLocation);
    }

    /** The parser quotes what it read, however much that is. */
    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    }

    private void read(JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            JsonLocation at = parser.currentTokenLocation();
            new JsonSeriesObject(parser, problems).read(at).ifPresent(sink::take);
        } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
            throw fatal(parser.currentTokenLocation(), "'" + ValueText.shown(parser.getText()) + "' is not a series");
        }
    }

    private ConfigException fatal(JsonLocation at, String message) {
        return problems.fatal(
                at.getLineNr(),
                at.getColumnNr(),
                message,
                "write each series as {\"id\": \"p95\", \"v\": [21.4, 20.9]}");
    }
}
