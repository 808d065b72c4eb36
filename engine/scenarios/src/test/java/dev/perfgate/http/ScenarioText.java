package dev.perfgate.http;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/** Reads the text of an http scenario as it would stand in perf.yml. */
final class ScenarioText {
    private ScenarioText() {}

    /** The scenario; the test fails when its text has problems. */
    static HttpScenario read(String yaml) {
        Problems problems = new Problems();
        Optional<Scenario> scenario = read(yaml, problems);
        problems.throwIfAny();
        return (HttpScenario) scenario.orElseThrow();
    }

    /** The problems of the text, each as "line:column: message - remedy". */
    static List<String> problems(String yaml) {
        Problems problems = new Problems();
        try {
            read(yaml, problems);
        } catch (ConfigException e) {
            // They are in the list.
        }
        return problems.all().stream()
                .map(Problem::toString)
                .map(line -> line.replace("perf.yml:", ""))
                .toList();
    }

    private static Optional<Scenario> read(String yaml, Problems problems) {
        Section section = new Section(YamlDocument.parse(yaml, "perf.yml", name -> null, problems), "", problems);
        Optional<Scenario> scenario = new HttpScenarioType().read("shop", section);
        section.done();
        return scenario;
    }
}
