package dev.perfgate.maven.fork;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Translates messages of perfgate.jar for users of a goal: properties instead of options. */
public record GoalWords(Map<String, String> byPattern) {
    public static final GoalWords NONE = new GoalWords(Map.of());

    public GoalWords {
        // In order: a longer text stands before one that it begins with.
        byPattern = new LinkedHashMap<>(byPattern);
    }

    /** The options {@code --spawn-rate} and so on as {@code -Dperf.spawnRate}, of the properties that begin so. */
    public static GoalWords ofProperties(String beginning, String... properties) {
        GoalWords words = NONE;
        for (String property : properties) {
            String option = "--" + property.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            String there = "-D" + beginning + property;
            words = words.and("(?<![\\w-])" + option + " (?=[A-Z]{2})", there + "=")
                    .and("(?<![\\w-])" + option + "(?![\\w-])", there);
        }
        return words;
    }

    /** These words, and another text for what matches. */
    public GoalWords and(String pattern, String text) {
        Map<String, String> more = new LinkedHashMap<>(byPattern);
        more.put(pattern, text);
        return new GoalWords(more);
    }

    public String in(String line) {
        String told = line;
        for (Map.Entry<String, String> word : byPattern.entrySet()) {
            told = told.replaceAll(word.getKey(), word.getValue());
        }
        return told;
    }
}
