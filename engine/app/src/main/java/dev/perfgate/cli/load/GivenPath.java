package dev.perfgate.cli.load;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path that the command line, or a file that it names, gives as text. */
final class GivenPath {
    private GivenPath() {}

    /** The path; a text that this system takes for none is a problem, and the end. */
    static Path of(String text, Mark mark) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Problems().fatal(mark, "'" + text + "' cannot be the name of a file", "name a file or folder");
        }
    }
}
