package dev.perfgate.maven.subject;

import java.nio.file.Path;
import java.util.Map;

/** The folder in which a subject runs, and the variables that it has besides Maven's own. */
public record SubjectEnvironment(Path directory, Map<String, String> environment) {
    public SubjectEnvironment {
        environment = Map.copyOf(environment);
    }
}
