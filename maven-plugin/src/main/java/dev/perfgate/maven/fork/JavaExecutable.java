package dev.perfgate.maven.fork;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Finds the java of a forked JVM: the toolchain asked for, else the build's, else the one that runs Maven. */
public record JavaExecutable(ToolchainManager toolchains, MavenSession session) {
    public Path find(Map<String, String> wanted) throws MojoExecutionException {
        Toolchain toolchain =
                wanted.isEmpty() ? toolchains.getToolchainFromBuildContext("jdk", session) : matching(wanted);
        return toolchain == null ? ownJava() : javaOf(toolchain);
    }

    private Toolchain matching(Map<String, String> wanted) throws MojoExecutionException {
        List<Toolchain> found = toolchains.getToolchains(session, "jdk", wanted);
        if (found == null || found.isEmpty()) {
            throw new MojoExecutionException("No JDK in toolchains.xml matches jdkToolchain " + wanted);
        }
        return found.get(0);
    }

    private static Path javaOf(Toolchain toolchain) throws MojoExecutionException {
        @Nullable String java = toolchain.findTool("java");
        if (java == null) {
            throw new MojoExecutionException("The toolchain " + toolchain + " has no java");
        }
        return Path.of(java);
    }

    private static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
