package dev.perfgate.gate.language;

import dev.perfgate.gate.Consequences;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.Waiver;
import dev.perfgate.gate.language.Token.Kind;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.text.NearestWord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what stands behind a rule: {@code ; on DEGRADED warn, MISSING warn}, {@code ; waived by OWNER until DATE because REASON}. */
final class Clauses {
    private static final String ON = "write for example '; on DEGRADED warn, MISSING warn'";
    private static final String WAIVED =
            "write for example '; waived by ann until 2026-12-31 because the index is being rebuilt'";

    private Clauses() {}

    /** Whether a clause begins, with its semicolon. */
    static boolean begin(Tokens tokens) {
        return tokens.at(Kind.SEMICOLON) && (tokens.atFrom(1, "on") || tokens.atFrom(1, "waived"));
    }

    /** Whether words come next that belong into a clause. */
    static boolean wordsOf(Tokens tokens) {
        return tokens.at("on") || tokens.at("waived");
    }

    /** Whether words come next that hardly are anything else, although their semicolon is missing. */
    static boolean surelyWordsOf(Tokens tokens) {
        return tokens.at("waived", "by")
                || (tokens.at("on")
                        && tokens.size() > 1
                        && find(tokens.get(1).text(), Consequences.configurable())
                                .isPresent());
    }

    /** How the words would be right. */
    static String example(Tokens words) {
        boolean incomplete = words.at("on") && words.size() < 3;
        return incomplete ? words.shown() + (words.size() < 2 ? " FAIL warn" : " warn") : words.shown();
    }

    static GateHeader read(GateHeader heading, Tokens clauses) {
        Consequences consequences = heading.consequences();
        if (clauses.at(Kind.SEMICOLON) && clauses.atFrom(1, "on")) {
            clauses.take(2);
            consequences = consequences(clauses.until(Clauses::begin));
        }
        Optional<Waiver> waiver = heading.waiver();
        if (clauses.at(Kind.SEMICOLON) && clauses.atFrom(1, "waived")) {
            clauses.take(2);
            waiver = Optional.of(waiver(clauses.rest()));
        }
        if (!clauses.isEmpty()) {
            throw clauses.after(1)
                    .problem(
                            "'on' is there twice", "write all verdicts behind one: '; on DEGRADED warn, MISSING warn'");
        }
        return heading.with(consequences).with(waiver);
    }

    private static Consequences consequences(Tokens choices) {
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
        return new Consequences(chosen);
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
