package dev.perfgate.gate;

import java.util.Objects;
import java.util.Optional;

/**
 * Which file a gate compares with, as its line says.
 *
 * @param file empty when the line names none: the one for all gates is meant
 * @param from index in the line behind the word "baseline"
 * @param to index behind the file's name; as {@code from} when none is named
 */
public record BaselineReference(Optional<String> file, int from, int to) {

    public BaselineReference {
        Objects.requireNonNull(file, "file");
    }

    /** The line with this file in place of the one that it names, or does not name. */
    String in(String line) {
        String clause = file.map(name -> " file " + quoted(name)).orElse("");
        return line.substring(0, from) + clause + line.substring(to);
    }

    private static String quoted(String name) {
        if (name.matches("[\\w./+@-]+")) {
            return name;
        }
        return name.indexOf('"') < 0 ? '"' + name + '"' : "'" + name + "'";
    }
}
