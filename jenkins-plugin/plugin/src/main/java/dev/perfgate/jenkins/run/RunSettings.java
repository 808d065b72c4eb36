package dev.perfgate.jenkins.run;

import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.text.CommandLineWords;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The settings of {@code perfRun}, from a Pipeline or a form. Jobs save it: fields are only ever added. */
public final class RunSettings implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String USUAL_CONFIG = "perf.yml";
    private static final String USUAL_OUTPUT = "perf-results";

    private @Nullable String config;
    private @Nullable String scenario;
    private @Nullable String args;
    private @Nullable String output;
    private @Nullable Effect onFail;

    /** A path in the workspace. */
    public String config() {
        return given(config, USUAL_CONFIG);
    }

    public void setConfig(@Nullable String path) {
        config = path;
    }

    /** The scenarios to run, separated by commas; empty for all. */
    public String scenario() {
        return given(scenario, "");
    }

    public void setScenario(@Nullable String names) {
        scenario = names;
    }

    /** More options of {@code perfgate run}; quotes keep blanks together. */
    public String args() {
        return given(args, "");
    }

    public void setArgs(@Nullable String words) {
        args = words;
    }

    /** A folder below the workspace. */
    public String output() {
        return given(output, USUAL_OUTPUT);
    }

    public void setOutput(@Nullable String path) {
        output = path;
    }

    /** What a failed gate or an invalid run does. The step that records judges again, and may do more. */
    public Effect onFail() {
        return onFail == null ? Effect.UNSTABLE : onFail;
    }

    public void setOnFail(@Nullable Effect effect) {
        onFail = effect;
    }

    /** What is wrong with a line of arguments; empty when nothing is. */
    public static String problemOfArgs(String line) {
        try {
            CommandLineWords.quoted(line);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The command line of the engine. */
    List<String> arguments(UnaryOperator<String> expand) {
        List<String> line = new ArrayList<>(List.of("run"));
        for (String name : expand.apply(scenario()).split(",", -1)) {
            if (!name.isBlank()) {
                line.add(name.strip());
            }
        }
        line.addAll(List.of("--config", expand.apply(config()), "--output", expand.apply(output())));
        CommandLineWords.quoted(args()).forEach(word -> line.add(expand.apply(word)));
        return line;
    }

    private static String given(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }
}
