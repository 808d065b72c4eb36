package dev.perfgate.maven;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which executions of {@code perf:run} this module has had in this build: only their results are this build's. */
final class SessionRuns {
    private static final String KEY = "perfgate.runs";
    private static final String NOTHING = "perfgate.nothingToRun";
    private final Map<String, Object> context;

    private SessionRuns(Map<String, Object> context) {
        this.context = context;
    }

    static SessionRuns in(Map<String, Object> moduleContext) {
        return new SessionRuns(moduleContext);
    }

    void add(String execution) {
        context.merge(KEY, execution, (before, added) -> before + "\n" + added);
    }

    /** {@code perf:run} looked for suites, and there are none. */
    void addNothing() {
        context.put(NOTHING, true);
    }

    boolean foundNothing() {
        return context.containsKey(NOTHING);
    }

    List<String> executions() {
        Object known = context.get(KEY);
        return known == null
                ? List.of()
                : Arrays.stream(known.toString().split("\n", -1)).distinct().toList();
    }
}
