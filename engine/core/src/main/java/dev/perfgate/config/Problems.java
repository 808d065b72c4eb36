package dev.perfgate.config;

import java.util.List;
import java.util.TreeSet;

/** Collects problems, so that the user sees all of them at once. */
public final class Problems {
    // A value behind an alias is read once for each use; its problem counts once.
    private final TreeSet<Problem> found = new TreeSet<>();

    public void add(Mark mark, String message, String remedy) {
        found.add(new Problem(mark, message, remedy));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All problems, by place. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Ends the reading, when there are problems, with a {@link ConfigException} that holds all of them. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigException(all());
        }
    }

    /** Adds a problem after which there is nothing left to read; the caller throws what it gets. */
    public ConfigException fatal(Mark mark, String message, String remedy) {
        add(mark, message, remedy);
        return new ConfigException(all());
    }
}
