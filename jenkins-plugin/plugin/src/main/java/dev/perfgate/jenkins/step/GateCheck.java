package dev.perfgate.jenkins.step;

import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.jenkins.record.RecordSettings;
import java.util.ArrayList;
import java.util.List;

/** Tells in a form what is wrong with gates, before a build does. */
final class GateCheck {
    private GateCheck() {}

    /** All problems, one a line; empty when there are none. */
    static String problems(List<String> texts) {
        RecordSettings settings = new RecordSettings();
        settings.setGates(texts);
        List<String> problems = new ArrayList<>();
        for (String line : settings.gates()) {
            try {
                GateParser.parse(line);
            } catch (GateException e) {
                problems.add("'" + line + "': " + e.getMessage() + " - " + e.remedy());
            }
        }
        return String.join("\n", problems);
    }
}
