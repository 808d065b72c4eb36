package dev.perfgate.maven.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names that perfgate.jar's options have for users of a goal. It is told of them when it starts, and has them in its messages: its
 * {@code OptionNames} says how.
 */
public final class OptionNames {
    private static final String PROPERTY = "perfgate.optionNames";

    private final List<String> pairs = new ArrayList<>();

    /** The options {@code --spawn-rate} and so on, as the properties that begin so. */
    public OptionNames properties(String beginning, String... names) {
        for (String name : names) {
            and("--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), "-D" + beginning + name);
        }
        return this;
    }

    /** An option, an argument or a command, and what a user of the goal has for it. */
    public OptionNames and(String own, String there) {
        pairs.add(own + "=" + there);
        return this;
    }

    /** Each as {@code own=there}. */
    public List<String> pairs() {
        return List.copyOf(pairs);
    }

    /** Of the JVM of perfgate.jar; none where it says everything in its own words. */
    List<String> flags() {
        return pairs.isEmpty() ? List.of() : List.of("-D" + PROPERTY + "=" + String.join(",", pairs));
    }
}
