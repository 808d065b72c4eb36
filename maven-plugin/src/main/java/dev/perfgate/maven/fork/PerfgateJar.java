package dev.perfgate.maven.fork;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;

/** A runnable jar whose manifest may name JVM flags, as perfgate.jar does, so that all starters agree. */
public record PerfgateJar(Path file) {
    public static final String COORDINATE = "dev.perfgate:perfgate-app";
    private static final String FLAGS = "Perfgate-Jvm-Flags";

    public static PerfgateJar among(Map<String, Artifact> artifacts) throws MojoExecutionException {
        return named(COORDINATE, artifacts);
    }

    /** The jar of a plugin's dependency, given as groupId:artifactId. */
    public static PerfgateJar named(String coordinate, Map<String, Artifact> artifacts) throws MojoExecutionException {
        Artifact artifact = artifacts.get(coordinate);
        if (artifact == null) {
            throw new MojoExecutionException(coordinate + " is not among the plugin's dependencies; there are "
                    + String.join(", ", artifacts.keySet().stream().sorted().toList()));
        }
        File file = artifact.getFile();
        if (file == null || !file.isFile()) {
            throw new MojoExecutionException(coordinate + " is not a jar here but " + file
                    + ": build its module up to the phase 'package' in the same command");
        }
        return new PerfgateJar(file.toPath());
    }

    public List<String> jvmFlags() throws MojoExecutionException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String flags =
                    manifest == null ? null : manifest.getMainAttributes().getValue(FLAGS);
            return flags == null ? List.of() : CommandLineWords.of(flags);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
