package dev.perfgate.init;

import java.util.ArrayList;
import java.util.List;

/** A draft as the text of a perf.yml, with comments that say what else can be written. */
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
        lines.add("# 'perfgate run' runs this file, 'perfgate list' checks it and runs nothing.");
        lines.add("# ${NAME} in a value is an environment variable, ${NAME:-x} one with a default.");
        lines.add("");
        lines.add("scenarios:");
        lines.add("");
    }

    private void scenario(SuiteDraft draft) {
        line("  " + YamlText.key(draft.scenario()) + ":", "its name: gates, results and reports use it");
        line("    baseUrl: " + YamlText.value(draft.parts().base()), "");
    }

    private void load(SuiteDraft.Load load) {
        load.preset()
                .ifPresent(preset ->
                        line("    preset: " + YamlText.value(preset), "users, their rate of arrival, and duration"));
        load.users()
                .ifPresent(users ->
                        line("    users: " + YamlText.figure(users), "closed load: each user waits for its answer"));
        if (load.preset().isEmpty()) {
            line("    # arrivalRate: 50/s", "instead of users: open load, by schedule");
        }
        load.duration().ifPresent(duration -> line("    duration: " + YamlText.figure(duration), ""));
        line("    # thinkTime: between 1 s and 3 s", "a user's pause between iterations");
    }

    private void requests(String path) {
        line("    requests:", "one iteration: these in order");
        lines.add("      - " + YamlText.value("GET " + path));
        line("      # - name: order", "by which it is counted");
        lines.add("      #   method: POST");
        lines.add("      #   path: /orders");
        lines.add("      #   headers: {Content-Type: application/json}");
        lines.add("      #   body: '{\"id\": 1}'");
        line("      #   checks: {status: 201}", "else every status below 400 is good");
        lines.add("");
    }

    private void gates(List<String> gates) {
        line(gates.isEmpty() ? "gates: []" : "gates:", "what must hold; else 'perfgate run' ends with 1");
        gates.forEach(gate -> lines.add("  - " + YamlText.gate(gate)));
    }

    private void line(String text, String comment) {
        String gap = " ".repeat(Math.max(2, COMMENT_COLUMN - text.length()));
        lines.add(comment.isEmpty() ? text : text + gap + "# " + comment);
    }
}
