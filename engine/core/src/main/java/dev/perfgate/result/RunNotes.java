package dev.perfgate.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.perfgate.json.JsonOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Changes the notes in the bytes of a run.json, and nothing else in them: neither digits nor what a later version added. */
public final class RunNotes {
    private static final String FIELD = "notes";

    /** From the first byte of a value to the one after its last. */
    private record Place(int from, int to) {}

    private RunNotes() {}

    /**
     * The file with these notes in place of those that it has.
     *
     * @param file what was read as a run
     */
    public static byte[] replace(byte[] file, List<Note> notes) throws IOException {
        Place old = place(file);
        ByteArrayOutputStream changed = new ByteArrayOutputStream(file.length + 1000);
        changed.write(file, 0, old.from());
        changed.write(written(notes));
        changed.write(file, old.to(), file.length - old.to());
        return changed.toByteArray();
    }

    private static Place place(byte[] file) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(file)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(FIELD);
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                if (found) {
                    return new Place(from, (int) parser.currentLocation().getByteOffset());
                }
            }
        }
        throw new IOException("there is no field '" + FIELD + "'");
    }

    /** The value alone, as {@link RunWriter} writes it within a file. */
    private static byte[] written(List<Note> notes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(out)) {
            json.document(() -> new RunWriter(json).notes(notes));
        }
        byte[] document = out.toByteArray();
        Place value = place(document);
        return Arrays.copyOfRange(document, value.from(), value.to());
    }
}
