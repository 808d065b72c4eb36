package dev.perfgate.result;

import dev.perfgate.json.JsonOut;
import dev.perfgate.json.JsonSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Changes the notes in the bytes of a run.json, and nothing else in them: neither digits nor what a later version added. */
public final class RunNotes {
    private static final String FIELD = "notes";

    private RunNotes() {}

    /**
     * The file with these notes in place of those that it has.
     *
     * @param file what was read as a run
     */
    public static byte[] replace(byte[] file, List<Note> notes) throws IOException {
        JsonSpan old = JsonSpan.of(FIELD, file);
        ByteArrayOutputStream changed = new ByteArrayOutputStream(file.length + 1000);
        changed.write(file, 0, old.from());
        changed.write(written(notes));
        changed.write(file, old.to(), file.length - old.to());
        return changed.toByteArray();
    }

    /** The value alone, as {@link RunWriter} writes it within a file. */
    private static byte[] written(List<Note> notes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(out)) {
            json.document(() -> new RunWriter(json).notes(notes));
        }
        byte[] document = out.toByteArray();
        JsonSpan value = JsonSpan.of(FIELD, document);
        return Arrays.copyOfRange(document, value.from(), value.to());
    }
}
