package dev.perfgate.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON file into {@link JsonObject}s. A tree of our own and not Jackson's: it knows the place of each value, keeps
 * arrays of numbers as such (a long run has millions of them), and does not cost the start-up time of jackson-databind.
 */
public final class JsonTree {
    /** A run is six levels deep; the limit keeps a hostile file from exhausting the stack. */
    private static final int MAX_DEPTH = 64;

    private static final Pattern NO_NUMBER = Pattern.compile("^Non-standard token ('[^']*')");
    private static final Pattern NO_PLACE =
            Pattern.compile("^(?:Unexpected character \\(|Unrecognized token )('[^']+')");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final JsonParser parser;
    private final String file;
    private final DocumentLimits limits;
    private long values;
    private long points;

    private JsonTree(JsonParser parser, String file, DocumentLimits limits) {
        this.parser = parser;
        this.file = file;
        this.limits = limits;
    }

    /**
     * Reads a whole file.
     *
     * @throws DocumentException when it is not one JSON object
     */
    public static JsonObject read(InputStream in, String file) {
        return read(in, file, DocumentLimits.NONE);
    }

    /**
     * Reads a whole file.
     *
     * @throws DocumentException when it is not one JSON object, or larger than is allowed
     */
    public static JsonObject read(InputStream in, String file, DocumentLimits limits) {
        return reading(in, file, limits, JsonTree::document);
    }

    /**
     * Reads no further than to the last of the wanted fields of the outermost object; skips other fields.
     *
     * @throws DocumentException when the file is no JSON object up to there
     */
    public static JsonObject readHead(InputStream in, String file, Set<String> wanted) {
        return reading(in, file, DocumentLimits.NONE, tree -> tree.head(wanted));
    }

    private interface Reading {
        JsonObject from(JsonTree tree) throws IOException;
    }

    private static JsonObject reading(InputStream in, String file, DocumentLimits limits, Reading reading) {
        try (JsonParser parser = factory(limits).createParser(in)) {
            return reading.from(new JsonTree(parser, file, limits));
        } catch (JsonProcessingException e) {
            throw notJson(file, e);
        } catch (IOException e) {
            throw new DocumentException(file, "cannot be read: " + e.getMessage(), remedy(), e);
        }
    }

    /** Of a file from elsewhere no name is kept beyond its reading. */
    private static JsonFactory factory(DocumentLimits limits) {
        if (limits.areNone()) {
            return FACTORY;
        }
        return JsonFactory.builder()
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(limits.textLength())
                        .build())
                .build();
    }

    private static DocumentException notJson(String file, JsonProcessingException problem) {
        String place = place(file, problem.getLocation());
        String message = problem.getOriginalMessage();
        // Jackson has an exception of its own for the end of input, but does not throw it at every place.
        boolean cut = problem instanceof JsonEOFException || message.startsWith("Unexpected end-of-input");
        return cut
                ? new DocumentException(
                        place, "the file ends too early", "it was cut off: run the scenario again", problem)
                : new DocumentException(place, "not valid JSON: " + inOurWords(problem), remedy(), problem);
    }

    /** Jackson's messages name settings of its own, which no user has. */
    private static String inOurWords(JsonProcessingException problem) {
        if (problem instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a value is too long";
        }
        String message = problem.getOriginalMessage();
        Matcher number = NO_NUMBER.matcher(message);
        if (number.find()) {
            return number.group(1) + " is no number (null stands for none)";
        }
        Matcher sign = NO_PLACE.matcher(message);
        return sign.find() ? sign.group(1) + " stands where it must not" : message;
    }

    private JsonObject document() throws IOException {
        outermost();
        JsonObject root = object();
        if (parser.nextToken() != null) {
            throw wrong("something follows the end of the document");
        }
        return root;
    }

    private JsonObject head(Set<String> wanted) throws IOException {
        outermost();
        JsonLocation start = parser.currentTokenLocation();
        Map<String, JsonObject.Field> fields = new HashMap<>();
        while (fields.size() < wanted.size() && parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (wanted.contains(name)) {
                fields.put(name, value());
            } else {
                parser.skipChildren();
            }
        }
        return new JsonObject(file, start.getLineNr(), start.getColumnNr(), fields);
    }

    private void outermost() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new DocumentException(file, "the file is empty", "run the scenario again");
        }
        if (first != JsonToken.START_OBJECT) {
            throw wrong("not a JSON object");
        }
    }

    private JsonObject object() throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        Map<String, JsonObject.Field> fields = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.put(name, value()) != null) {
                throw wrong("a field is there twice");
            }
        }
        return new JsonObject(file, start.getLineNr(), start.getColumnNr(), fields);
    }

    private JsonObject.Field value() throws IOException {
        if (++values > limits.values()) {
            throw beyond("more than " + limits.values() + " values");
        }
        JsonLocation at = parser.currentTokenLocation();
        Object value = switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> JsonObject.NULL;
        };
        return new JsonObject.Field(value, at.getLineNr(), at.getColumnNr());
    }

    /** A {@code double[]} as long as there are numbers and nulls only, else a list of fields. */
    private Object array() throws IOException {
        double[] numbers = new double[16];
        int count = 0;
        JsonToken token = parser.nextToken();
        while (token.isNumeric() || token == JsonToken.VALUE_NULL) {
            if (++points > limits.points()) {
                throw beyond("more than " + limits.points() + " numbers in arrays");
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = token == JsonToken.VALUE_NULL ? Double.NaN : number();
            token = parser.nextToken();
        }
        double[] packed = Arrays.copyOf(numbers, count);
        return token == JsonToken.END_ARRAY ? packed : elements(packed, token);
    }

    /** An array that mixes numbers with other values can only belong to a field that we do not know: none of ours does. */
    private List<JsonObject.Field> elements(double[] before, JsonToken first) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        List<JsonObject.Field> elements = new ArrayList<>();
        for (double number : before) {
            elements.add(new JsonObject.Field(number, at.getLineNr(), at.getColumnNr()));
        }
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value());
        }
        return elements;
    }

    private double number() throws IOException {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw wrong("a number is too large");
        }
        return number;
    }

    private DocumentException beyond(String what) {
        return new DocumentException(
                place(file, parser.currentTokenLocation()),
                "it holds " + what,
                "send a shorter run, or one of fewer request names");
    }

    private DocumentException wrong(String problem) {
        return new DocumentException(place(file, parser.currentTokenLocation()), problem, remedy());
    }

    private static String place(String file, @Nullable JsonLocation at) {
        return at == null ? file : file + ":" + at.getLineNr() + ":" + at.getColumnNr();
    }

    private static String remedy() {
        return "name a run.json or summary.json that Perfgate wrote, or run the scenario again";
    }
}
