package dev.perfgate.suite;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A file that a configuration names: relative to the configuration's own folder; from a flag or from Java, to the working folder. */
public final class NamedFile {
    private NamedFile() {}

    /** The option that gives one baseline for all gates, of runs and of kept runs. */
    public static final Mark BASELINE_OPTION = Mark.ofOption("--baseline");

    /** A baseline that a command line names is there, or it is a slip; one that a file names may be yet to come. */
    public static void checkGiven(String baseline, Problems problems) {
        Optional<String> file = resolve(baseline, BASELINE_OPTION, problems);
        if (file.isPresent() && !Files.exists(Path.of(file.get()))) {
            problems.add(
                    BASELINE_OPTION,
                    "there is no such file: '" + baseline + "'",
                    "name a run.json, a summary.json, or a folder with runs");
        }
    }

    static Optional<String> resolve(String name, Mark mark, Problems problems) {
        try {
            return Optional.of(mark.resolve(name).toString().replace('\\', '/'));
        } catch (InvalidPathException e) {
            problems.add(mark, "'" + name + "' cannot be the name of a file", "name a run.json or a folder with runs");
            return Optional.empty();
        }
    }
}
