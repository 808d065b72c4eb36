package dev.perfgate.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as scalars of a YAML document, without quotes where none are needed. */
public final class YamlText {
    /** Begins and goes on with what means nothing to YAML; ": " and " #" cannot occur, since a colon or a hash is never beside a blank. */
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9_./](?:[A-Za-z0-9_./<>=%()?&+~-]|:(?=[^ ])|(?<=[^ ]) (?=[A-Za-z0-9_./<>=%()-]))*");

    /** Words that YAML, in one version or another, takes for something else than a text. */
    private static final Pattern SPECIAL = Pattern.compile(
            "(?i)y|n|yes|no|on|off|true|false|null|[-+.]?[0-9_.]+(e[-+]?[0-9]+)?|0[xo][0-9a-f]+|\\.(inf|nan)");

    private YamlText() {}

    /** A value, in which no variable is meant. */
    public static String value(String text) {
        return isPlain(text) ? text : quoted(text.replace("${", "$${"));
    }

    /** A key; variables are looked for in values only. */
    public static String key(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /** A figure with or without a unit: a number needs no quotes where one is expected. */
    public static String figure(String text) {
        return text.matches("[0-9_.]+") ? text : value(text);
    }

    /** A gate: "checkout: p95 < 1 s" is a mapping to YAML and reads the same. */
    public static String gate(String line) {
        int colon = line.indexOf(": ");
        if (colon > 0 && colon == line.lastIndexOf(':')) {
            boolean plain = isPlain(line.substring(0, colon)) && isPlain(line.substring(colon + 2));
            return plain ? line : value(line);
        }
        return value(line);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !text.endsWith(":")
                && !SPECIAL.matcher(text).matches();
    }

    /** In single quotes nothing has a meaning but they themselves; what is no character of a line needs double ones. */
    private static String quoted(String text) {
        boolean printable =
                text.chars().allMatch(character -> character >= ' ' && character != 0x7f && !isBreak(character));
        return printable ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    private static boolean isBreak(int character) {
        return character == 0x85 || character == 0x2028 || character == 0x2029;
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character >= ' ' && character < 0x7f) {
                quoted.append((char) character);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
            }
        });
        return quoted.append('"').toString();
    }
}
