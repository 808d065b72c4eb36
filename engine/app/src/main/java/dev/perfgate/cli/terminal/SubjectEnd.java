package dev.perfgate.cli.terminal;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.JsonObject;
import dev.perfgate.json.JsonTree;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How a subject ended by itself, as its starter tells: {@code {"subject": "app", "exitCode": 7, "lastLines": ["no database"]}}.
 *
 * @param lastLines the end of its output
 */
record SubjectEnd(String subject, int exitCode, List<String> lastLines) {
    private static final int LINES = 5;
    private static final int LINE_LENGTH = 200;

    SubjectEnd {
        lastLines = List.copyOf(lastLines);
    }

    /** Empty when the line is something else. */
    static Optional<SubjectEnd> read(String line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonObject ended = JsonTree.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "input");
            int exitCode = (int) ended.number("exitCode");
            return Optional.of(new SubjectEnd(ended.text("subject"), exitCode, ended.texts("lastLines")));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    /** In one line, as the run keeps it: "'app' ended with exit code 7; its last lines: no database". */
    String sentence() {
        String ended = "'" + subject + "' ended by itself with exit code " + exitCode;
        List<String> last = lastLines.subList(Math.max(0, lastLines.size() - LINES), lastLines.size());
        return last.isEmpty()
                ? ended + " and had printed nothing"
                : ended + "; its last lines: "
                        + String.join(
                                " | ", last.stream().map(SubjectEnd::shown).toList());
    }

    /** Foreign text must not steer a terminal. */
    private static String shown(String line) {
        String plain = line.replaceAll("\\p{C}", " ").strip();
        return plain.length() > LINE_LENGTH ? plain.substring(0, LINE_LENGTH) + "…" : plain;
    }
}
