package dev.perfgate.maven;

import dev.perfgate.maven.fork.CommandLineWords;
import dev.perfgate.maven.fork.JavaExecutable;
import dev.perfgate.maven.fork.PerfgateJar;
import dev.perfgate.maven.subject.Launch;
import dev.perfgate.maven.subject.LaunchChoice;
import dev.perfgate.maven.subject.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;

/** Turns the settings of a subject into its command line. */
record SubjectLaunch(
        SubjectSettings settings,
        MavenProject project,
        ToolchainManager toolchains,
        MavenSession session,
        Map<String, Artifact> pluginArtifacts) {

    Launch of(String id, Ports ports) throws MojoExecutionException {
        List<String> arguments = ports.in(settings.arguments == null ? List.of() : settings.arguments);
        return new LaunchChoice()
                .offer(
                        "command",
                        settings.command,
                        line -> new Launch.Command(CommandLineWords.of(ports.in(line)), arguments))
                .offer("jar", settings.jar, file -> new Launch.Jar(java(), flags(ports), file.toPath(), arguments))
                .offer("artifact", settings.artifact, coordinate -> ownJar(coordinate, flags(ports), arguments))
                .offer("mainClass", settings.mainClass, name -> ownClass(name, flags(ports), arguments))
                .offer(
                        "composeFile",
                        settings.composeFile,
                        file -> new Launch.Compose(composeProject(id), file.toPath()))
                .only();
    }

    private Launch ownJar(String coordinate, List<String> flags, List<String> arguments) throws MojoExecutionException {
        PerfgateJar own = PerfgateJar.named(coordinate, pluginArtifacts);
        List<String> all = new ArrayList<>(own.jvmFlags());
        all.addAll(flags);
        return new Launch.Jar(java(), all, own.file(), arguments);
    }

    private Launch ownClass(String name, List<String> flags, List<String> arguments) throws MojoExecutionException {
        try {
            List<String> classPath = Boolean.TRUE.equals(settings.testClassPath)
                    ? project.getTestClasspathElements()
                    : project.getRuntimeClasspathElements();
            return new Launch.MainClass(java(), flags, classPath, name, arguments);
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("Cannot determine the class path of " + name + ": " + e.getMessage(), e);
        }
    }

    private Path java() throws MojoExecutionException {
        return new JavaExecutable(toolchains, session)
                .find(settings.jdkToolchain == null ? Map.of() : settings.jdkToolchain);
    }

    private List<String> flags(Ports ports) throws MojoExecutionException {
        return settings.jvmArgs == null ? List.of() : CommandLineWords.of(ports.in(settings.jvmArgs));
    }

    /** A name of its own for each module and subject, so that nothing else's containers are touched. */
    private String composeProject(String id) {
        return ("perfgate-" + project.getArtifactId() + "-" + id)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]", "-");
    }
}
