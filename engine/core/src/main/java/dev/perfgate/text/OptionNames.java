package dev.perfgate.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that options have for whoever reads our messages. A Maven goal has {@code -Dperf.users} for {@code --users}; it says so when it
 * starts this process, by the system property {@value #PROPERTY}, so that every remedy is one that its user can follow.
 */
public final class OptionNames {
    /** Pairs such as {@code --users=-Dperf.users}, with commas between them. */
    public static final String PROPERTY = "perfgate.optionNames";

    private static final OptionNames OF_THIS_PROCESS = read(System.getProperty(PROPERTY, ""));
    private static final Pattern REFERENCE = Pattern.compile("\\{(--[a-z-]+)(?: ([^}]+))?}");

    private final Map<String, String> names;

    private OptionNames(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    static OptionNames read(String pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String pair : pairs.split(",", -1)) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                names.put(pair.substring(0, sign), pair.substring(sign + 1));
            }
        }
        return new OptionNames(names);
    }

    /** The name of an option, an argument or a command such as {@code perfgate run}. */
    public static String of(String own) {
        return OF_THIS_PROCESS.name(own);
    }

    /** A text of ours with the names of the options in it, which stand in braces: "choose another with {--output FILE}". */
    public static String in(String text) {
        return OF_THIS_PROCESS.filled(text);
    }

    String name(String own) {
        return names.getOrDefault(own, own);
    }

    String filled(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> {
            String own = found.group(1);
            String value = found.group(2);
            String sign = names.containsKey(own) ? "=" : " ";
            return Matcher.quoteReplacement(name(own) + (value == null ? "" : sign + value));
        });
    }
}
