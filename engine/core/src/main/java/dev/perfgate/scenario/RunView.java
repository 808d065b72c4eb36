package dev.perfgate.scenario;

import dev.perfgate.result.Run;

/** A run in the shape in which an earlier tool wrote its results, for the scripts that read them: a file beside the run's own. */
public interface RunView {
    /** The file's name in the run's folder. */
    String fileName();

    /** What stands in it. */
    String text(Run run);
}
