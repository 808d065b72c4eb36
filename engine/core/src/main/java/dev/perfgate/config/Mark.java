package dev.perfgate.config;

import dev.perfgate.text.Excerpt;
import dev.perfgate.text.OptionNames;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A place in the user's input: a file with line and column, both from 1 (columns count code points, as editors do). With line 0 it is something without lines such as a flag or a Java suite.
 */
public record Mark(String source, int line, int column) implements Comparable<Mark> {
    private static final Comparator<Mark> BY_PLACE =
            Comparator.comparing(Mark::source).thenComparingInt(Mark::line).thenComparingInt(Mark::column);

    public Mark {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("no place: " + source + ":" + line + ":" + column);
        }
    }

    /** The place of something that has no lines, such as {@code --users}. */
    public static Mark of(String source) {
        return new Mark(source, 0, 0);
    }

    /** The place of an option of the command line, by the name that the user has for it. */
    public static Mark ofOption(String own) {
        return of(OptionNames.of(own));
    }

    /**
     * A path that is written here: relative to the folder of the file; of a flag or a Java suite, to the working folder.
     *
     * @throws java.nio.file.InvalidPathException when it is no path
     */
    public Path resolve(String path) {
        Path folder = line > 0 ? Path.of(source).getParent() : null;
        return (folder == null ? Path.of(path) : folder.resolve(path)).normalize();
    }

    @Override
    public int compareTo(Mark other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        // A name of a file may have line breaks.
        String shown = Excerpt.of(source);
        return line == 0 ? shown : shown + ":" + line + ":" + column;
    }
}
