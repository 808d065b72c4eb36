package dev.perfgate.gate.language;

import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.effect.Consequences;
import dev.perfgate.gate.effect.UndecidedRule;
import dev.perfgate.gate.effect.Waiver;
import dev.perfgate.gate.language.Token.Kind;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.text.NearestWord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what stands behind a rule: {@code ; on DEGRADED warn, MISSING warn}, {@code ; undecided warn|fail|after N}, {@code ; waived by OWNER
 * until DATE because REASON}.
 */
final class Clauses {
    private static final String ON = "write for example '; on DEGRADED warn, MISSING warn'";
    private static final String WAIVED =
            "write for example '; waived by ann until 2026-12-31 because the index is being rebuilt'";

    private static final String UNDECIDED =
            "write '; undecided warn', '; undecided fail', or '; undecided after 10' for a number of runs in a row";

    private Clauses() {}

    /** Whether a clause begins, with its semicolon. */
    static boolean begin(Tokens tokens) {
        return tokens.at(Kind.SEMICOLON) && wordsOf(tokens.after(1));
    }

    /** Whether words come next that belong into a clause. */
    static boolean wordsOf(Tokens tokens) {
        return tokens.at("on") || tokens.at("waived") || tokens.at("undecided");
    }

    /** Whether words come next that hardly are anything else, although their semicolon is missing. */
    static boolean surelyWordsOf(Tokens tokens) {
        return tokens.at("waived", "by")
                || tokens.at("undecided")
                || (tokens.at("on")
                        && tokens.size() > 1
                        && find(tokens.get(1).text(), Consequences.configurable())
                                .isPresent());
    }

    /** How the words would be right. */
    static String example(Tokens words) {
        if (words.at("undecided") && words.size() < 2) {
            return words.shown() + " fail";
        }
        boolean incomplete = words.at("on") && words.size() < 3;
        return incomplete ? words.shown() + (words.size() < 2 ? " FAIL warn" : " warn") : words.shown();
    }

    static GateHeader read(GateHeader heading, Tokens clauses) {
        Map<Status, Consequence> on = heading.consequences().byStatus();
        UndecidedRule undecided = heading.consequences().undecided();
        Optional<Waiver> waiver = heading.waiver();
        Set<String> read = new HashSet<>();
        while (!clauses.isEmpty()) {
            Tokens clause = clauses.after(1);
            String word = clause.get(0).text().toLowerCase(Locale.ROOT);
            if (!read.add(word)) {
                throw clause.problem("'" + word + "' is there twice", once(word));
            }
            clauses.take(2);
            if (word.equals("on")) {
                on = effects(clauses.until(Clauses::begin));
            } else if (word.equals("undecided")) {
                undecided = undecided(clauses.until(Clauses::begin));
            } else {
                waiver = Optional.of(waiver(clauses.rest()));
            }
        }
        return heading.with(new Consequences(on, undecided)).with(waiver);
    }

    private static String once(String word) {
        return word.equals("on")
                ? "write all verdicts behind one: '; on DEGRADED warn, MISSING warn'"
                : "leave one of them out";
    }

    /** What becomes of a gate that goes on without a decision: {@code warn}, {@code fail}, {@code after 10}. */
    static UndecidedRule undecided(Tokens said) {
        if (said.at("warn") && said.size() == 1) {
            return UndecidedRule.WARN;
        }
        if (said.at("fail") && said.size() == 1) {
            return UndecidedRule.FAIL;
        }
        if (said.at("after") && said.size() == 2) {
            return after(said.after(1));
        }
        if (said.isEmpty()) {
            throw said.problem("an undecided gate does nothing by this clause", UNDECIDED);
        }
        throw said.problem("'" + said.shown() + "' is nothing that an undecided gate can do", UNDECIDED);
    }

    private static UndecidedRule after(Tokens runs) {
        try {
            return UndecidedRule.after(Integer.parseInt(runs.text()));
        } catch (NumberFormatException e) {
            throw runs.problem("'" + runs.shown() + "' is no number of runs", UNDECIDED);
        } catch (IllegalArgumentException e) {
            throw runs.problem(String.valueOf(e.getMessage()), UNDECIDED);
        }
    }

    private static Map<Status, Consequence> effects(Tokens choices) {
        Map<Status, Consequence> chosen = new EnumMap<>(Status.class);
        do {
            Tokens choice = choices.until(rest -> rest.at(Kind.COMMA));
            if (choice.size() != 2) {
                throw choice.problem("'" + choice.shown() + "' is not a verdict and what it does", ON);
            }
            if (chosen.put(verdict(choice.copy().take(1)), consequence(choice.after(1))) != null) {
                throw choice.problem("'" + choice.get(0).text() + "' is there twice", "leave one of them out");
            }
        } while (choices.accept(Kind.COMMA));
        return chosen;
    }

    static Status verdict(Tokens word) {
        return constant(word, Consequences.configurable(), "a verdict that can warn or fail a build");
    }

    static Consequence consequence(Tokens word) {
        return constant(word, List.of(Consequence.WARN, Consequence.FAIL), "an effect of a verdict");
    }

    private static <E extends Enum<E>> E constant(Tokens word, List<E> constants, String what) {
        return find(word.name(), constants)
                .orElseThrow(() ->
                        word.problem("'" + word.shown() + "' is not " + what, remedy(plain(word.shown()), constants)));
    }

    private static <E extends Enum<E>> Optional<E> find(String word, List<E> constants) {
        return constants.stream()
                .filter(constant -> plain(constant.name()).equals(plain(word)))
                .findFirst();
    }

    private static <E extends Enum<E>> String remedy(String wanted, List<E> constants) {
        List<String> names = constants.stream().map(Clauses::shown).toList();
        return NearestWord.of(wanted, names.stream().map(Clauses::plain).toList())
                .flatMap(near ->
                        names.stream().filter(name -> plain(name).equals(near)).findFirst())
                .map(near -> "did you mean '" + near + "'?")
                .orElse("write " + String.join(", ", names));
    }

    private static String shown(Enum<?> constant) {
        return constant instanceof Consequence ? constant.name().toLowerCase(Locale.ROOT) : constant.name();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
    }

    private static Waiver waiver(Tokens said) {
        Tokens form = said.copy();
        Tokens owner = said.accept("by") ? said.until(Clauses::end) : said.take(0);
        if (owner.isEmpty() || said.size() < 4) {
            throw form.problem("a waiver has an owner, an end and a reason", WAIVED);
        }
        said.take();
        Tokens date = said.take(1);
        said.take();
        Tokens reason = said.rest();
        if (reason.find(rest -> rest.at(Kind.SEMICOLON)) >= 0) {
            throw reason.problem("the waiver comes last, and its reason has no semicolon", WAIVED);
        }
        return new Waiver(owner.name(), date(date), reason.name());
    }

    /** "until DATE because" */
    private static boolean end(Tokens rest) {
        return rest.at("until") && rest.atFrom(2, "because");
    }

    static LocalDate date(Tokens date) {
        try {
            return LocalDate.parse(date.text());
        } catch (DateTimeParseException e) {
            throw date.problem("'" + date.shown() + "' is no date", "write the year first, such as 2026-12-31");
        }
    }
}
