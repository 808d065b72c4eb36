package dev.perfgate.gate.language;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.LevelsGate;
import dev.perfgate.gate.PhaseGate;
import dev.perfgate.gate.figure.Wildcard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which stretch of the load a gate speaks of, at the end of its rule: {@code during steady}, {@code during stage 2}. */
final class PhaseParser {
    private static final Pattern DURING = Pattern.compile("(?<=\\s)during(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE = "write for example 'p95 < 200 ms during steady' or 'during stage 2'";

    private PhaseParser() {}

    /** Where the word stands; the length of the rule, where it does not. */
    static int start(Span rule) {
        Matcher during = DURING.matcher(rule.visible());
        return during.find() ? during.start() : rule.visible().length();
    }

    /** @param clause from the word on */
    static Gate parse(Gate gate, Span clause) {
        Span name = clause.after("during".length());
        if (name.name().isBlank()) {
            throw name.problem("during what is not said", EXAMPLE);
        }
        if (!(gate instanceof AbsoluteGate || gate instanceof LevelsGate)) {
            throw clause.problem("only limits and levels can speak of a stage", EXAMPLE);
        }
        if (gate.target().request().isPresent()) {
            throw clause.problem(
                    "of single requests there are no figures by stage",
                    "leave out '/ " + gate.target().request().get() + "'");
        }
        return new PhaseGate(gate, new Wildcard(name.name()));
    }
}
