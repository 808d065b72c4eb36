package dev.perfgate.classdata;

import java.nio.file.Path;

/**
 * How a JVM stands to the archive of its classes.
 *
 * @param place the archive, or where there is none the folder for one
 */
public record ArchiveUse(State state, Path place) {
    public enum State {
        /** The JVM has mapped it. */
        IN_USE,
        /** It fits the jar, but the JVM did not take it: it does not go with the other flags, or is damaged. */
        REFUSED,
        /** There is none yet, and this JVM has one made when it ends. */
        MADE_AT_END,
        /** There is none, since the folder cannot be written, or making one has failed lately. */
        NOT_POSSIBLE,
        /** Whatever started the JVM asks for none. */
        NOT_WANTED
    }
}
