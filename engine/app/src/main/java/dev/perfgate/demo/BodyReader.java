package dev.perfgate.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteBufferFeeder;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON body piece by piece as it arrives, since a batch of large images is tens of megabytes of text. The shape is the
 * first "shape" array of the document, or else the lengths of its first nested arrays; "batch_size" and "model" count anywhere.
 */
final class BodyReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final ByteBufferFeeder feeder;
    private final ArrayShape arrays = new ArrayShape();
    private final List<Integer> shape = new ArrayList<>();
    private Optional<String> model = Optional.empty();
    private OptionalInt batchSize = OptionalInt.empty();
    private boolean anything;
    private boolean inShape;
    private @Nullable String problem;

    BodyReader() {
        try {
            parser = JSON.createNonBlockingByteBufferParser();
            feeder = (ByteBufferFeeder) parser.getNonBlockingInputFeeder();
        } catch (IOException e) {
            throw new IllegalStateException("a parser in memory does no I/O", e);
        }
    }

    void add(ByteBuf bytes) {
        if (problem == null && bytes.isReadable()) {
            try {
                feeder.feedInput(bytes.nioBuffer());
                readTokens();
            } catch (IOException e) {
                problem = reason(e);
            }
        }
    }

    /** What the whole body says; call once, after its last byte. */
    InferenceInput end() throws InvalidBodyException {
        finish();
        if (problem != null) {
            throw new InvalidBodyException(problem);
        }
        InferenceInput input = new InferenceInput(model, shape.isEmpty() ? arrays.lengths() : shape, batchSize);
        if (input.batch() < 1 || input.batch() > InferenceInput.MAX_BATCH) {
            throw new InvalidBodyException(
                    "a batch of " + input.batch() + " is not between 1 and " + InferenceInput.MAX_BATCH);
        }
        return input;
    }

    private void finish() {
        if (problem != null) {
            return;
        }
        try {
            feeder.endOfInput();
            readTokens();
            problem = anything ? null : "the body is empty: send JSON such as {\"shape\": [1, 3, 224, 224]}";
        } catch (IOException e) {
            problem = reason(e);
        }
    }

    private void readTokens() throws IOException {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.NOT_AVAILABLE;
                token = parser.nextToken()) {
            anything = true;
            read(token);
        }
    }

    private void read(JsonToken token) throws IOException {
        switch (token) {
            case START_ARRAY -> beginArray();
            case END_ARRAY -> endArray();
            case START_OBJECT -> countElement(parser.getParsingContext().getParent());
            case FIELD_NAME, END_OBJECT -> {}
            default -> readValue(token);
        }
    }

    private void beginArray() throws IOException {
        countElement(parser.getParsingContext().getParent());
        inShape = shape.isEmpty()
                && "shape".equals(parser.getParsingContext().getParent().getCurrentName());
        if (!inShape) {
            arrays.begin();
        }
    }

    private void endArray() {
        if (inShape) {
            inShape = false;
        } else {
            arrays.end();
        }
    }

    private void readValue(JsonToken token) throws IOException {
        if (inShape) {
            shape.add(parser.getIntValue());
            return;
        }
        countElement(parser.getParsingContext());
        String name = parser.currentName();
        if (token == JsonToken.VALUE_NUMBER_INT && "batch_size".equals(name)) {
            batchSize = OptionalInt.of(parser.getIntValue());
        } else if (token == JsonToken.VALUE_STRING && ("model".equals(name) || "model_name".equals(name))) {
            model = Optional.of(parser.getText());
        }
    }

    private void countElement(@Nullable JsonStreamContext container) {
        if (container != null && container.inArray()) {
            arrays.element();
        }
    }

    private static String reason(IOException e) {
        return "the body is not the expected JSON: "
                + (e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage());
    }
}
