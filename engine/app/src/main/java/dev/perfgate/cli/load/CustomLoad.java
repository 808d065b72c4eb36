package dev.perfgate.cli.load;

import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.cli.terminal.TerminalDialog;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.MappingNode.Entry;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.init.Dialog;
import dev.perfgate.load.LoadModelSection;
import dev.perfgate.suite.SuiteDocuments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for what the preset {@code custom} leaves open. */
final class CustomLoad {
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();
    private static final Map<String, String> USUAL = Map.of("users", "10", "spawnRate", "2/s", "duration", "1m");

    static {
        QUESTIONS.put("users", "users");
        QUESTIONS.put("spawnRate", "users started per second");
        QUESTIONS.put("duration", "duration");
    }

    private final Dialog dialog;

    CustomLoad(Dialog dialog) {
        this.dialog = dialog;
    }

    /** The document with the answers in it; as it is where nobody can be asked, so that its reader says what is missing. */
    static MappingNode completed(MappingNode document) {
        return Terminal.isTerminal() ? new CustomLoad(new TerminalDialog()).complete(document) : document;
    }

    MappingNode complete(MappingNode document) {
        Entry scenarios = document.entry("scenarios").orElse(null);
        if (scenarios == null || !(scenarios.value() instanceof MappingNode byName)) {
            return document;
        }
        List<Entry> all = new ArrayList<>();
        for (Entry entry : byName.entries()) {
            boolean custom = entry.value() instanceof MappingNode scenario && isCustom(scenario);
            all.add(custom ? new Entry(entry.key(), asked(entry.name(), (MappingNode) entry.value())) : entry);
        }
        Entry changed = new Entry(scenarios.key(), new MappingNode(byName.mark(), all));
        return SuiteDocuments.with(document, new MappingNode(document.mark(), List.of(changed)));
    }

    private static boolean isCustom(MappingNode scenario) {
        return scenario.entry("preset").map(Entry::value).orElse(null) instanceof ScalarNode preset
                && preset.text().strip().equalsIgnoreCase("custom");
    }

    private MappingNode asked(String name, MappingNode scenario) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            String key = question.getKey();
            if (scenario.entry(key).isEmpty()) {
                Optional<String> answer = answer(key, name + ": " + question.getValue() + " [" + usual(key) + "]: ");
                if (answer.isEmpty()) {
                    break;
                }
                answers.put(key, answer.get());
            }
        }
        return SuiteDocuments.with(scenario, Nodes.fromMap(answers, "answer"));
    }

    private Optional<String> answer(String key, String question) {
        while (true) {
            Optional<String> answer = dialog.ask(question).map(text -> text.isBlank() ? usual(key) : text);
            Problems problems = answer.map(value -> problems(key, value)).orElseGet(Problems::new);
            if (problems.isEmpty()) {
                return answer;
            }
            problems.all().forEach(problem -> dialog.say("  " + problem.message()));
        }
    }

    private static String usual(String key) {
        return String.valueOf(USUAL.get(key));
    }

    private static Problems problems(String key, String value) {
        Problems problems = new Problems();
        Map<String, Object> load = new LinkedHashMap<>(USUAL);
        load.put(key, value);
        LoadModelSection.read(new Section(Nodes.fromMap(load, "answer"), "", problems));
        return problems;
    }
}
