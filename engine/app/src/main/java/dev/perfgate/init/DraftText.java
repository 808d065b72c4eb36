package dev.perfgate.init;

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
        text.scenario(draft);
        text.load(draft.load());
        text.requests(draft.parts().path());
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

    private void scenario(SuiteDraft draft) {
        line("  " + YamlText.key(draft.scenario()) + ":", "name in gates, results and reports");
        line("    baseUrl: " + YamlText.value(draft.parts().base()), "");
    }

    private void load(SuiteDraft.Load load) {
        load.preset()
                .ifPresent(
                        preset -> line("    preset: " + YamlText.value(preset), "sets users, spawn rate and duration"));
        load.users()
                .ifPresent(users ->
                        line("    users: " + YamlText.figure(users), "closed load: each user waits for its response"));
        if (load.preset().isEmpty()) {
            line("    # arrivalRate: 50/s", "instead of users: open load, on schedule");
        }
        load.duration().ifPresent(duration -> line("    duration: " + YamlText.figure(duration), ""));
        line("    # thinkTime: between 1 s and 3 s", "pause of a user between iterations");
    }

    private void requests(String path) {
        line("    requests:", "one iteration sends these in order");
        lines.add("      - " + YamlText.value("GET " + path));
        line("      # - name: order", "name in results and gates");
        lines.add("      #   method: POST");
        lines.add("      #   path: /orders");
        lines.add("      #   headers: {Content-Type: application/json}");
        lines.add("      #   body: '{\"id\": 1}'");
        line("      #   checks: {status: 201}", "default: any status below 400");
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
