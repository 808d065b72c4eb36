package dev.perfgate.init;

import dev.perfgate.config.Problem;
import dev.perfgate.init.SuiteDraft.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks for the contents of a first perf.yml. Each answer is checked at once; a wrong one is asked for again. */
public final class Interview {
    private static final String CUSTOM = "custom";
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
        return interview
                .ask("URL to load-test", defaults.url(), defaults::withUrl)
                .flatMap(draft -> interview.ask("Name of the scenario", draft.scenario(), draft::withName))
                .flatMap(interview::load)
                .flatMap(interview::gates);
    }

    private Optional<SuiteDraft> load(SuiteDraft draft) {
        Optional<SuiteDraft> chosen = ask(
                "Load: light, medium, heavy, spike, all or custom",
                CUSTOM,
                answer -> draft.withLoad(answer.equals(CUSTOM) ? defaults.load() : Load.of(answer)));
        return chosen.flatMap(one -> one.load().preset().isPresent() ? Optional.of(one) : figures(one));
    }

    private Optional<SuiteDraft> figures(SuiteDraft draft) {
        return ask("Users", defaults.load().users().orElse(""), answer -> withUsers(draft, answer))
                .flatMap(one ->
                        ask("Duration", defaults.load().duration().orElse(""), answer -> withDuration(one, answer)));
    }

    private static SuiteDraft withUsers(SuiteDraft draft, String users) {
        return draft.withLoad(
                new Load(Optional.empty(), Optional.of(users), draft.load().duration()));
    }

    private static SuiteDraft withDuration(SuiteDraft draft, String duration) {
        return draft.withLoad(new Load(Optional.empty(), draft.load().users(), Optional.of(duration)));
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
            List<Problem> problems = candidate.problems(path -> path);
            if (problems.isEmpty()) {
                return Optional.of(candidate);
            }
            problems.forEach(problem -> dialog.say(
                    "  " + problem.message() + (problem.remedy().isEmpty() ? "" : " - " + problem.remedy())));
        }
    }
}
