package dev.perfgate.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * The Java suites of a module. Whether its test classes have any is for perfgate.jar to find out; what Maven knows is that without
 * the API on the test class path there can be none.
 *
 * @param named suites to run instead of all that are found; empty for none
 */
record ModuleSuites(MavenProject project, Path testClasses, List<String> named) {
    private static final String GROUP = "dev.perfgate";
    private static final String API = "perfgate-api";

    ModuleSuites {
        named = List.copyOf(named);
    }

    boolean areNamed() {
        return !named.isEmpty();
    }

    boolean mayBeFound() {
        return Files.isDirectory(testClasses)
                && project.getArtifacts().stream().anyMatch(each -> isApi(each.getGroupId(), each.getArtifactId()));
    }

    /** What can be said of a module whose dependencies this build has not resolved. */
    static boolean mayBeIn(MavenProject module) {
        return module.getDependencies().stream().anyMatch(each -> isApi(each.getGroupId(), each.getArtifactId()));
    }

    /** The options by which perfgate.jar runs them; none, when there are none to run. */
    List<String> options(Path classPathFile) throws MojoExecutionException {
        List<String> options = new ArrayList<>();
        if (areNamed()) {
            options.addAll(List.of("--suite", String.join(",", named)));
        } else if (mayBeFound()) {
            options.addAll(List.of("--suites-in", testClasses.toString(), "--allow-no-suites"));
        }
        if (!options.isEmpty()) {
            writeClassPath(classPathFile);
            options.addAll(List.of("--class-path-file", classPathFile.toString()));
        }
        return options;
    }

    /** By a file: a class path may be longer than a command line can be. */
    private void writeClassPath(Path file) throws MojoExecutionException {
        try {
            List<String> there = project.getTestClasspathElements().stream()
                    .filter(element -> Files.exists(Path.of(element)))
                    .toList();
            Files.write(file, there);
        } catch (DependencyResolutionRequiredException | IOException e) {
            throw new MojoExecutionException("Cannot write the test class path to " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean isApi(String group, String artifact) {
        return group.equals(GROUP) && artifact.equals(API);
    }
}
