package dev.perfgate.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/** A goal that measures or judges, and for which a build without anything to measure is a failed one. */
abstract class MeasuringGoal extends ScenarioGoal {
    /** Fails the build if no module measured anything; otherwise this is a warning. */
    @Parameter(property = "perf.failIfNoRuns", defaultValue = "true")
    boolean failIfNoRuns;

    /** Also writes one index, JUnit file and summary for the runs of all modules; each module updates them. */
    @Parameter(property = "perf.aggregate", defaultValue = "false")
    boolean aggregate;

    /** Folder for these files, relative to the folder in which Maven was started. */
    @Parameter(property = "perf.aggregateDirectory", defaultValue = "target/perf")
    String aggregateDirectory;

    MeasuringGoal(ToolchainManager toolchains) {
        super(toolchains);
    }

    /** Says that this module has nothing to measure; fails the build when that is true of all its modules. */
    final void nothingHere() throws MojoFailureException {
        getLog().info("No " + config + " and no Java suite: nothing to measure in this module");
        BuildModules modules = modules();
        modules.markNothing(project);
        if (modules.noneHasAnything()) {
            missing("Nothing was measured: no module of this build has a perf.yml or a Java suite. Create " + config
                    + ", or name another file with -Dperf.config=FILE");
        }
    }

    final void missing(String reason) throws MojoFailureException {
        if (failIfNoRuns) {
            throw new MojoFailureException(reason + " (to allow this, set perf.failIfNoRuns=false)");
        }
        getLog().warn(reason);
    }

    final void aggregateIfAsked() throws MojoExecutionException, MojoFailureException {
        if (aggregate) {
            AllModules.of(session, plugin, aggregateDirectory).write(this::quietly, getLog());
        }
    }

    /** The failure that there is already stays the build's reason. */
    final void aggregateDespite(Exception failure) {
        try {
            aggregateIfAsked();
        } catch (MojoExecutionException | MojoFailureException e) {
            failure.addSuppressed(e);
            getLog().warn("Cannot write the summary of all modules: " + e.getMessage());
        }
    }

    @Override
    final void skipped() {
        modules().markSomething(project);
    }

    final BuildModules modules() {
        return new BuildModules(session, plugin, mojoExecution);
    }
}
