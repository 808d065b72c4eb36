package dev.perfgate.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/** A goal that writes or reads results of this module. */
abstract class ResultGoal extends ForkingGoal {
    /** Folder for results: a subfolder per execution, and in it one per scenario. */
    @Parameter(property = "perf.outputDirectory", defaultValue = "${project.build.directory}/perf")
    File outputDirectory;

    ResultGoal(ToolchainManager toolchains) {
        super(toolchains);
    }

    final ResultFolders results() {
        return new ResultFolders(outputDirectory.toPath());
    }

    final SessionRuns runsOfThisBuild() {
        return SessionRuns.in(moduleContext());
    }

    /** What {@code perf:run} wrote in this build; when it did not run, what an earlier build left. */
    final List<Path> latestSummaries() {
        List<Path> ofThisBuild = runsOfThisBuild().executions().stream()
                .map(results()::summary)
                .filter(Files::isRegularFile)
                .toList();
        return ofThisBuild.isEmpty() ? results().summaries() : ofThisBuild;
    }
}
