package dev.perfgate.jenkins.run;

import dev.perfgate.jenkins.record.Effect;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of {@code perfCpu}, from a Pipeline or a form. Jobs save it: fields are only ever added. */
public final class CpuSettings implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LEVEL = "(?:100|[1-9]0)\\s*%?";
    private static final String LEVELS = LEVEL + "(?:\\s*,\\s*" + LEVEL + ")*";
    private static final String TIME = "[0-9]+(?:\\.[0-9]+)?\\s*(?:ms|s|m)?";

    private @Nullable String levels;
    private @Nullable String levelTime;
    private int runs;
    private int threads;
    private @Nullable ArrayList<String> gates;
    private @Nullable Effect onFail;

    /** Busy percentages, separated by commas; empty for all from 10 to 100. */
    public String levels() {
        return given(levels);
    }

    public void setLevels(@Nullable String percentages) {
        levels = percentages;
    }

    /** How long each level lasts; empty for the engine's own choice. */
    public String levelTime() {
        return given(levelTime);
    }

    public void setLevelTime(@Nullable String time) {
        levelTime = time;
    }

    /** How often the levels are measured. */
    public int runs() {
        return Math.max(1, runs);
    }

    public void setRuns(int count) {
        runs = count;
    }

    /** That work; 0 for one a processor. */
    public int threads() {
        return Math.max(0, threads);
    }

    public void setThreads(int count) {
        threads = count;
    }

    /** Lines of the gate language. */
    public List<String> gates() {
        return gates == null ? List.of() : List.copyOf(gates);
    }

    /** Each may be several lines: a form has one field for all. */
    public void setGates(@Nullable List<String> texts) {
        gates = new ArrayList<>();
        for (String text : texts == null ? List.<String>of() : texts) {
            Stream.of(text.split("\\R", -1))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(gates::add);
        }
    }

    /** What a failed gate or an invalid result does. */
    public Effect onFail() {
        return onFail == null ? Effect.UNSTABLE : onFail;
    }

    public void setOnFail(@Nullable Effect effect) {
        onFail = effect;
    }

    public static boolean areLevels(String text) {
        return text.isBlank() || text.strip().matches(LEVELS);
    }

    public static boolean isTime(String text) {
        return text.isBlank() || text.strip().matches(TIME);
    }

    /**
     * The command line of the engine.
     *
     * @param file of the node, for the result
     * @throws IllegalArgumentException with what is wrong
     */
    List<String> arguments(UnaryOperator<String> expand, String file) {
        check(areLevels(expand.apply(levels())), "levels", levels(), "levels from 10 to 100, such as 10,50,100");
        check(isTime(expand.apply(levelTime())), "levelTime", levelTime(), "a duration, such as 8s or 500ms");
        List<String> line = new ArrayList<>(List.of("cpu", "--verbose", "--output", file));
        // Joined to their options, so that no value is taken for an option.
        option(line, "--levels", expand.apply(levels()).replaceAll("\\s", ""));
        option(line, "--level-time", expand.apply(levelTime()).replaceAll("\\s", ""));
        option(line, "--runs", runs() == 1 ? "" : String.valueOf(runs()));
        option(line, "--threads", threads() == 0 ? "" : String.valueOf(threads()));
        gates().forEach(gate -> option(line, "--gate", expand.apply(gate)));
        return line;
    }

    private static void check(boolean right, String name, String value, String needed) {
        if (!right) {
            throw new IllegalArgumentException(name + " '" + value + "' must be " + needed);
        }
    }

    private static void option(List<String> line, String name, String value) {
        if (!value.isEmpty()) {
            line.add(name + "=" + value);
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
