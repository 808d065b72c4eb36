package dev.perfgate.config;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the environment's values in place of <code>${NAME}</code> and <code>${NAME:-default}</code>; a doubled dollar sign before
 * the brace stands for the brace with one. As in a shell, the default also replaces an empty value. What is put in is not
 * searched again.
 */
final class Placeholders {
    private static final String OPEN = "${";
    private static final Pattern FORM = Pattern.compile("\\$(\\$\\{)|\\$\\{([^}]*)(}?)");
    private static final Pattern BODY = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?", Pattern.DOTALL);

    private final Function<String, @Nullable String> environment;
    private final Problems problems;

    Placeholders(Function<String, @Nullable String> environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** Replaces what the text holds; {@code places} leads from the number of an opening in it, from 0, to its place in the file. */
    String replaceIn(String text, IntFunction<Mark> places) {
        if (!text.contains(OPEN)) {
            return text;
        }
        return FORM.matcher(text).replaceAll(found -> Matcher.quoteReplacement(valueOf(found, text, places)));
    }

    /** How many "${" a text holds. */
    static int count(String text) {
        return (int)
                Pattern.compile(OPEN, Pattern.LITERAL).matcher(text).results().count();
    }

    private String valueOf(MatchResult found, String text, IntFunction<Mark> places) {
        if (found.group(1) != null) {
            return OPEN;
        }
        Mark mark = places.apply(count(text.substring(0, found.start())));
        Matcher body = BODY.matcher(found.group(2));
        if (found.group(3).isEmpty()) {
            problems.add(mark, "'${' is never closed", "close it with '}', or write '$${' for a literal '${'");
        } else if (found.group(2).contains(OPEN)) {
            problems.add(mark, "a default cannot hold another '${'", "set the variable, or write the default out");
        } else if (body.matches()) {
            return valueOf(body.group(1), body.group(2), mark);
        } else {
            problems.add(
                    mark,
                    "'" + found.group() + "' does not name an environment variable",
                    "write '${NAME}' with letters, digits and '_', or '$${' for a literal '${'");
        }
        return found.group();
    }

    private String valueOf(String name, @Nullable String fallback, Mark mark) {
        String value = environment.apply(name);
        if (fallback != null) {
            return value == null || value.isEmpty() ? fallback : value;
        }
        if (value == null) {
            problems.add(
                    mark,
                    "the environment variable '" + name + "' is not set",
                    "set it, or write '${" + name + ":-default}'");
            return "";
        }
        return value;
    }
}
