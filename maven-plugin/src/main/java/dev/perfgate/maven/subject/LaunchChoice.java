package dev.perfgate.maven.subject;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Chooses the one launch parameter that is set. */
public final class LaunchChoice {
    /** Turns a parameter's value into a launch. */
    public interface Maker<T> {
        Launch make(T value) throws MojoExecutionException;
    }

    private final List<String> names = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private @Nullable Launch chosen;

    public <T> LaunchChoice offer(String parameter, @Nullable T value, Maker<T> maker) throws MojoExecutionException {
        names.add(parameter);
        if (value != null) {
            given.add(parameter);
            chosen = maker.make(value);
        }
        return this;
    }

    public Launch only() throws MojoExecutionException {
        if (chosen == null || given.size() != 1) {
            throw new MojoExecutionException("perf:start needs exactly one of " + String.join(", ", names) + "; given: "
                    + (given.isEmpty() ? "none" : String.join(", ", given)));
        }
        return chosen;
    }
}
