package dev.perfgate.http.workload;

import dev.perfgate.config.Section;
import dev.perfgate.text.NearestWord;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which tasks run.
 *
 * @param only a task needs one of these tags; all tasks do when the list is empty
 * @param excluded a task must have none of these
 */
record TagFilter(List<String> only, List<String> excluded) {
    private static final String ONLY = "onlyTags";
    private static final String EXCLUDED = "excludeTags";

    static TagFilter read(Section scenario) {
        return new TagFilter(scenario.strings(ONLY), scenario.strings(EXCLUDED));
    }

    boolean keeps(Set<String> tags) {
        return (only.isEmpty() || !Collections.disjoint(tags, only)) && Collections.disjoint(tags, excluded);
    }

    /** Records the tags that no task has; says whether there are none. */
    boolean isKnown(Section scenario, Collection<String> known) {
        check(scenario, ONLY, only, known);
        check(scenario, EXCLUDED, excluded, known);
        return known.containsAll(only) && known.containsAll(excluded);
    }

    private static void check(Section scenario, String key, List<String> tags, Collection<String> known) {
        for (String tag : tags) {
            if (!known.contains(tag)) {
                scenario.problem(key, "no task has the tag '" + tag + "'", nearest(tag, known));
            }
        }
    }

    private static String nearest(String tag, Collection<String> known) {
        return NearestWord.of(tag, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(
                        known.isEmpty()
                                ? "no task has tags at all: give 'tags' to tasks, or leave this out"
                                : thereAre(known));
    }

    /** Records that no task is left. */
    void nothingLeft(Section scenario, Collection<String> known) {
        scenario.problem(
                only.isEmpty() ? EXCLUDED : ONLY,
                scenario.key(ONLY) + " and " + scenario.key(EXCLUDED) + " leave no task to run",
                thereAre(known));
    }

    private static String thereAre(Collection<String> known) {
        return "there are the tags: " + String.join(", ", known);
    }
}
