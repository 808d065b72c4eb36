package dev.perfgate.init;

import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.scenario.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks for the contents of a first perf.yml. Each answer is checked at once; a wrong one is asked for again. */
public final class Interview {
    private static final String NO_MORE = "none";

    private final Dialog dialog;
    private final SuiteDraft defaults;

    private Interview(Dialog dialog, SuiteDraft defaults) {
        this.dialog = dialog;
        this.defaults = defaults;
    }

    /** The draft that the answers make; empty when they ended early. */
    public static Optional<SuiteDraft> of(Dialog dialog, SuiteDraft defaults) {
        dialog.say("Answer a few questions about the load test; Enter accepts the default in brackets.");
        Interview interview = new Interview(dialog, defaults);
        return interview.questions().flatMap(interview::gates);
    }

    /** The type's questions, and behind the first one, which is about the subject, the name that follows from its answer. */
    private Optional<SuiteDraft> questions() {
        SuiteDraft draft = defaults;
        for (int i = 0; i < draft.type().questions(draft.answers()).size(); i++) {
            SuiteDraft before = draft;
            Question question = draft.type().questions(draft.answers()).get(i);
            Optional<SuiteDraft> next =
                    ask(question.text(), question.usual(), answer -> before.withAnswer(question.key(), answer));
            if (i == 0) {
                next = next.flatMap(named -> ask("Name of the scenario", named.scenario(), named::withName));
            }
            if (next.isEmpty()) {
                return next;
            }
            draft = next.get();
        }
        return Optional.of(draft);
    }

    /** The defaults one after the other, and then more for as long as some are given. */
    private Optional<SuiteDraft> gates(SuiteDraft draft) {
        SuiteDraft soFar = draft.withGates(List.of());
        for (int i = 0; ; i++) {
            String proposed = i < defaults.gates().size() ? defaults.gates().get(i) : NO_MORE;
            SuiteDraft before = soFar;
            Optional<SuiteDraft> next =
                    ask(i == 0 ? "Gate" : "Another gate", proposed, answer -> withGate(before, answer));
            if (next.isEmpty() || next.get().equals(before)) {
                return next;
            }
            soFar = next.get();
        }
    }

    private static SuiteDraft withGate(SuiteDraft draft, String rule) {
        if (rule.equals(NO_MORE)) {
            return draft;
        }
        List<String> gates = new ArrayList<>(draft.gates());
        gates.add(rule);
        return draft.withGates(gates);
    }

    private Optional<SuiteDraft> ask(String question, String proposed, Function<String, SuiteDraft> draft) {
        while (true) {
            Optional<String> answer = dialog.ask(question + " [" + proposed + "]: ");
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            SuiteDraft candidate = draft.apply(answer.get().isEmpty() ? proposed : answer.get());
            List<Problem> problems = candidate.problems(document -> Nodes.fromMap(document, path -> path));
            if (problems.isEmpty()) {
                return Optional.of(candidate);
            }
            problems.forEach(problem -> dialog.say("  " + problem.withoutPlace()));
        }
    }
}
