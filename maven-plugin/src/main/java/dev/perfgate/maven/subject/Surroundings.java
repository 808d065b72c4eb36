package dev.perfgate.maven.subject;

import java.nio.file.Path;
import java.util.Map;

/** The folder in which a subject runs, and the variables that it has besides Maven's own. */
public record Surroundings(Path directory, Map<String, String> environment) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
