package dev.perfgate.jenkins.agent;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Paths below a folder, as Ant writes them: {@code *} and {@code ?} stand for characters of a name, {@code **} for any number of
 * folders, a slash at the end for all that is below; several are separated by commas.
 */
final class PathPatterns {
    private final List<Pattern> patterns;

    private PathPatterns(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    static PathPatterns of(String text) {
        return new PathPatterns(Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(PathPatterns::pattern)
                .toList());
    }

    /** @param path relative, with slashes */
    boolean match(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path + "/").matches());
    }

    private static Pattern pattern(String text) {
        String slashes = text.replace('\\', '/').replaceAll("^(?:\\./)+", "");
        String whole = slashes.endsWith("/") ? slashes + "**" : slashes;
        StringBuilder regex = new StringBuilder();
        for (String name : whole.split("/", -1)) {
            regex.append(name.equals("**") ? "(?:[^/]+/)*" : name(name) + "/");
        }
        return Pattern.compile(regex.toString());
    }

    private static String name(String name) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            regex.append(
                    switch (each) {
                        case '*' -> "[^/]*";
                        case '?' -> "[^/]";
                        default -> Pattern.quote(String.valueOf(each));
                    });
        }
        return regex.toString();
    }
}
