package dev.perfgate.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Collects problems, so that the user sees all of them at once. */
public final class Problems {
    private static final int MOST_SHOWN = 100;

    // A value behind an alias is read once for each use; its problem counts once.
    private final TreeSet<Problem> found = new TreeSet<>();

    private final Set<Mark> unreadable = new HashSet<>();

    public void add(Mark mark, String message, String remedy) {
        add(new Problem(mark, message, remedy));
    }

    void add(Problem problem) {
        if (!unreadable.contains(problem.mark())) {
            found.add(problem);
        }
    }

    /** What stands there is not what was meant, and was told: anything else that is wrong with it only follows from that. */
    void ignoreFurther(Mark mark) {
        unreadable.add(mark);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All problems, by place; of more than a hundred the first ones, and how many follow. */
    public List<Problem> all() {
        if (found.size() <= MOST_SHOWN) {
            return List.copyOf(found);
        }
        List<Problem> shown = new ArrayList<>(MOST_SHOWN + 1);
        for (Problem problem : found) {
            if (shown.size() == MOST_SHOWN) {
                shown.add(more(problem.mark()));
                break;
            }
            shown.add(problem);
        }
        return shown;
    }

    private Problem more(Mark from) {
        int count = found.size() - MOST_SHOWN;
        String problems = count == 1 ? "1 more problem" : String.format(Locale.ROOT, "%,d more problems", count);
        return new Problem(from, problems + " from here on", "fix those above first");
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
