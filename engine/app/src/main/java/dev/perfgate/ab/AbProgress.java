package dev.perfgate.ab;

/** Shows the progress of a comparison. */
public interface AbProgress {
    /** What was just done, in one line. */
    void step(String line);

    /** A run that does not count, and why. */
    void warn(String line);
}
