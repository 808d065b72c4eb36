package dev.perfgate.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/** A goal that measures or judges, and for which a build without anything to measure is a failed one. */
abstract class MeasuringGoal extends ScenarioGoal {
    /** Fails where nothing was measured although something should have been; else that is a warning. */
    @Parameter(property = "perf.failIfNoRuns", defaultValue = "true")
    boolean failIfNoRuns;

    /** Also writes one index, one JUnit file and one summary of the runs of all modules, renewed by each of them. */
    @Parameter(property = "perf.aggregate", defaultValue = "false")
    boolean aggregate;

    /** Where these are written, seen from the folder that Maven was started in. */
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
            missing("No module of this build has a perf.yml or a Java suite, so nothing was measured: write " + config
                    + ", or name another file with -Dperf.config=FILE");
        }
    }

    final void missing(String reason) throws MojoFailureException {
        if (failIfNoRuns) {
            throw new MojoFailureException(reason + " (perf.failIfNoRuns=false lets this pass)");
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
            getLog().warn("The runs of all modules are not shown together: " + e.getMessage());
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
