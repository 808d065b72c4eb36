package dev.perfgate.init;

import dev.perfgate.config.YamlText;
import java.util.ArrayList;
import java.util.List;

/** Renders a draft as a perf.yml with comments on further options. */
public final class DraftText {
    private static final int COMMENT_COLUMN = 44;

    private final List<String> lines = new ArrayList<>();

    private DraftText() {}

    /** The whole file. */
    public static String of(SuiteDraft draft) {
        DraftText text = new DraftText();
        text.head();
        text.line("  " + YamlText.key(draft.scenario()) + ":", "name in gates, results and reports");
        draft.type().section(draft.answers()).forEach(line -> text.line("    " + line.text(), line.comment()));
        text.lines.add("");
        text.gates(draft.gateLines());
        return String.join("\n", text.lines) + "\n";
    }

    private void head() {
        lines.add("# Run this file with 'perfgate run'; check it with 'perfgate list'.");
        lines.add("# ${NAME} in a value stands for an environment variable, ${NAME:-x} for one with a default.");
        lines.add("");
        lines.add("scenarios:");
        lines.add("");
    }

    private void gates(List<String> gates) {
        line(gates.isEmpty() ? "gates: []" : "gates:", "if one fails, 'perfgate run' exits with 1");
        gates.forEach(gate -> lines.add("  - " + YamlText.gate(gate)));
    }

    private void line(String text, String comment) {
        String gap = " ".repeat(Math.max(2, COMMENT_COLUMN - text.length()));
        lines.add(comment.isEmpty() ? text : text + gap + "# " + comment);
    }
}
