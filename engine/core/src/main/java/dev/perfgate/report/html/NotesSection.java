package dev.perfgate.report.html;

import dev.perfgate.report.model.NoteText;
import dev.perfgate.result.Note;
import dev.perfgate.result.Run;

/** What people remarked on the run. */
final class NotesSection {
    private NotesSection() {}

    static void write(Run run, Html html) {
        if (run.notes().isEmpty()) {
            return;
        }
        ReportSection.open(html, "notes", "Notes");
        html.open("ul").newLine();
        for (Note note : run.notes()) {
            html.open("li").element("span", NoteText.head(note), "class", "when");
            html.element("p", note.text()).closeLine();
        }
        html.closeLine();
        html.closeLine();
    }
}
