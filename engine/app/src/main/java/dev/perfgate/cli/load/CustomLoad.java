package dev.perfgate.cli.load;

import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.cli.terminal.TerminalDialog;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.init.Dialog;
import dev.perfgate.scenario.Question;
import dev.perfgate.scenario.ScenarioType;
import dev.perfgate.suite.TypedScenarios;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for what scenarios leave open, such as the load of the preset {@code custom}. */
final class CustomLoad {
    private final Dialog dialog;

    CustomLoad(Dialog dialog) {
        this.dialog = dialog;
    }

    /** The document with the answers in it; as it is where nobody can be asked, so that its reader says what is missing. */
    static MappingNode completed(MappingNode document) {
        return Terminal.isTerminal() ? new CustomLoad(new TerminalDialog()).complete(document) : document;
    }

    MappingNode complete(MappingNode document) {
        return TypedScenarios.onClassPath().changed(document, this::asked);
    }

    private MappingNode asked(ScenarioType type, String name, MappingNode scenario) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Question question : type.open(scenario)) {
            Optional<String> answer = answer(type, name, question);
            if (answer.isEmpty()) {
                break;
            }
            answers.put(question.key(), answer.get());
        }
        return answers.isEmpty() ? scenario : scenario.with(Nodes.fromMap(answers, "answer"));
    }

    private Optional<String> answer(ScenarioType type, String name, Question question) {
        while (true) {
            Optional<String> answer = dialog.ask(name + ": " + question.text() + " [" + question.usual() + "]: ")
                    .map(text -> text.isBlank() ? question.usual() : text);
            List<Problem> problems =
                    answer.map(value -> type.objections(question, value)).orElseGet(List::of);
            if (problems.isEmpty()) {
                return answer;
            }
            problems.forEach(problem -> dialog.say("  " + problem.withoutPlace()));
        }
    }
}
