package dev.perfgate.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** How a document is set: the line breaks and spaces between its parts, and what is escaped. */
public enum JsonLayout {
    /** Our files: objects are indented, arrays stand on one line. A line feed ends it. */
    FILE(true, plain()) {
        @Override
        JsonGenerator set(JsonGenerator generator) {
            return generator.setPrettyPrinter(
                    indented(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                            .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter()));
        }
    },

    /** What commands have always written for scripts: as a file, but with a space before each colon and inside brackets. */
    SPACED(true, plain()) {
        @Override
        JsonGenerator set(JsonGenerator generator) {
            return generator.setPrettyPrinter(indented(Separators.createDefaultInstance()));
        }
    },

    /** Each document is one line, which a line feed ends. */
    LINE(true, plain()),

    /** An answer to a program: nothing but the object. */
    BARE(false, plain()),

    /** Nothing but the object, in ASCII, and without a character that means something in HTML. */
    IN_HTML(
            false,
            new JsonFactoryBuilder()
                    .characterEscapes(new ScriptSafeEscapes())
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build());

    private final boolean endsLine;
    private final JsonFactory factory;

    JsonLayout(boolean endsLine, JsonFactory factory) {
        this.endsLine = endsLine;
        this.factory = factory;
    }

    private static JsonFactory plain() {
        return new JsonFactoryBuilder()
                // One writer can write several documents: a line feed is between them, and nothing else.
                .rootValueSeparator((String) null)
                // JDK 17 prints some doubles with more digits than they need; this writer gives the shortest on every
                // JDK.
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }

    /** The same line feeds on every system. */
    private static DefaultPrettyPrinter indented(Separators separators) {
        return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    boolean endsLine() {
        return endsLine;
    }

    JsonGenerator generator(OutputStream out) throws IOException {
        return set(factory.createGenerator(out));
    }

    JsonGenerator generator(Writer out) throws IOException {
        return set(factory.createGenerator(out));
    }

    /** With a printer of its own, since printers count how deep they are. */
    JsonGenerator set(JsonGenerator generator) {
        return generator;
    }
}
