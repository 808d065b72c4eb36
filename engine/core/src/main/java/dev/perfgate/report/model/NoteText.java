package dev.perfgate.report.model;

import dev.perfgate.result.Note;

/** A remark in words, the same in every report. */
public final class NoteText {
    private NoteText() {}

    /** When, by whom, and of which moment of the run: "2026-11-21 08:10:00 UTC, jane, at 3.5 s". */
    public static String head(Note note) {
        return Instants.format(note.written())
                + (note.author().isEmpty() ? "" : ", " + note.author())
                + (Double.isNaN(note.second()) ? "" : ", at " + Instants.offset(note.second()));
    }

    /** The remark without line ends and control characters. */
    public static String oneLine(Note note) {
        return note.text().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
