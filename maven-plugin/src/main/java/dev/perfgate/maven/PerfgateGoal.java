package dev.perfgate.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What every goal has: its place in the build, and the ways to leave it out. */
abstract class PerfgateGoal extends AbstractMojo {
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution mojoExecution;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    PluginDescriptor plugin;

    /** Skips every goal of this plugin. */
    @Parameter(property = "perf.skip", defaultValue = "false")
    boolean skip;

    /** Maven's switch to skip tests: skips every goal except {@code perf:report}, which tests nothing. */
    @Parameter(property = "skipTests", defaultValue = "false")
    boolean skipTests;

    /** Maven's switch to skip integration tests; has the same effect as {@code skipTests}. */
    @Parameter(property = "skipITs", defaultValue = "false")
    boolean skipITs;

    /** Maven's switch to skip compiling tests; has the same effect as {@code skipTests}. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    boolean skipTestCompilation;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            getLog().info("perf:" + mojoExecution.getGoal() + " is skipped");
            skipped();
        } else {
            perform();
        }
    }

    final boolean isSkipped() {
        return skip || skipThisGoal() || isSkippedWithTests();
    }

    abstract boolean skipThisGoal();

    boolean isSkippedWithTests() {
        return skipTests || skipITs || skipTestCompilation;
    }

    abstract void perform() throws MojoExecutionException, MojoFailureException;

    /** Told when the goal was left out on request. */
    void skipped() {}

    /** What goals of this plugin leave for one another within this module and this build. */
    final Map<String, Object> moduleContext() {
        return session.getPluginContext(plugin, project);
    }

    /** The module's folder; without a pom.xml, the one that Maven was started in. */
    final Path baseDirectory() {
        File basedir = project.getBasedir();
        return basedir == null ? Path.of(session.getExecutionRootDirectory()) : basedir.toPath();
    }

    /** A parameter of names and values: what the pom.xml gives, with what stands under its property, entry by entry, over it. */
    final Map<String, String> entries(String property, @Nullable Map<String, String> configured) {
        return PropertyEntries.of(session, project).over(property, configured == null ? Map.of() : configured);
    }
}
