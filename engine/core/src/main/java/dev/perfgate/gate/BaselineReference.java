package dev.perfgate.gate;

import java.util.Objects;
import java.util.Optional;

/**
 * What a gate compares with, as its line says.
 *
 * @param from index in the line behind the words "of baseline"
 * @param to index behind what names the baseline; as {@code from} when nothing does
 */
public record BaselineReference(Choice choice, int from, int to) {
    /** Ways to name a baseline. */
    public sealed interface Choice {
        /** The one for all gates, or the run that was made the baseline. */
        record Unnamed() implements Choice {}

        record File(String name) implements Choice {}

        /** The newest comparable run of the history. */
        record Previous() implements Choice {}

        /** The newest comparable run of the history whose gates did not fail. */
        record PreviousPassed() implements Choice {}

        /** The median of the newest comparable runs. */
        record MedianOfLast(int runs) implements Choice {}

        /** A run of the history. */
        record OneRun(String id) implements Choice {}

        /** The newest comparable run of a branch. */
        record Branch(String name) implements Choice {}
    }

    public BaselineReference {
        Objects.requireNonNull(choice, "choice");
    }

    BaselineReference ofFile(String name) {
        return new BaselineReference(new Choice.File(name), from, to);
    }

    /** The file that is named; empty when something else is, or nothing. */
    public Optional<String> file() {
        return choice instanceof Choice.File named ? Optional.of(named.name()) : Optional.empty();
    }

    /** Whether the line says with what it compares. */
    public boolean isNamed() {
        return !(choice instanceof Choice.Unnamed);
    }

    /** The line with this file in place of what it names, or does not name. */
    String in(String line) {
        return file().map(name -> head(line) + " file " + quoted(name) + line.substring(to))
                .orElse(line);
    }

    /** Words such as "of previous" leave "baseline" out. */
    private String head(String line) {
        String head = line.substring(0, from).stripTrailing();
        return head.endsWith("baseline") ? head : head + " baseline";
    }

    private static String quoted(String name) {
        if (name.matches("[\\w./+@-]+")) {
            return name;
        }
        return name.indexOf('"') < 0 ? '"' + name + '"' : "'" + name + "'";
    }
}
