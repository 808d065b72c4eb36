package dev.perfgate.gate.language;

import dev.perfgate.gate.Consequences;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.text.NearestWord;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a gate's verdicts do to the build, at the end of its line: {@code ; on DEGRADED warn, MISSING warn}. */
final class ConsequencesParser {
    private static final Pattern CLAUSE = Pattern.compile(";\\s*on(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE = "write for example '; on DEGRADED warn, MISSING warn'";

    private ConsequencesParser() {}

    /** Where the clause begins in a line; its length, when there is none. */
    static int start(Span line) {
        return CLAUSE.matcher(line.visible())
                .results()
                .reduce((first, second) -> second)
                .map(found -> found.start())
                .orElse(line.visible().length());
    }

    /** @param clause from its semicolon on; may be empty */
    static Consequences parse(Span clause) {
        Matcher opening = CLAUSE.matcher(clause.visible());
        if (!opening.find()) {
            return Consequences.USUAL;
        }
        Map<Status, Consequence> chosen = new EnumMap<>(Status.class);
        for (Span choice : clause.after(opening.end()).split(',')) {
            add(choice, chosen);
        }
        return new Consequences(chosen);
    }

    private static void add(Span choice, Map<Status, Consequence> chosen) {
        List<Span> words = choice.words();
        if (words.size() != 2) {
            throw choice.problem("'" + choice.text() + "' is not a verdict and what it does", EXAMPLE);
        }
        Status status = constant(words.get(0), Consequences.configurable(), "a verdict that can warn or fail a build");
        Consequence consequence =
                constant(words.get(1), List.of(Consequence.WARN, Consequence.FAIL), "what a verdict can do");
        if (chosen.put(status, consequence) != null) {
            throw words.get(0).problem("'" + words.get(0).text() + "' is there twice", "leave one of them out");
        }
    }

    private static <E extends Enum<E>> E constant(Span word, List<E> constants, String what) {
        String wanted = plain(word.name());
        return constants.stream()
                .filter(constant -> plain(constant.name()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> word.problem("'" + word.text() + "' is not " + what, remedy(wanted, constants)));
    }

    private static <E extends Enum<E>> String remedy(String wanted, List<E> constants) {
        List<String> names = constants.stream().map(ConsequencesParser::shown).toList();
        return NearestWord.of(
                        wanted, names.stream().map(ConsequencesParser::plain).toList())
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
}
