package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows what changed from one run to another, as {@code perfgate compare} does. It judges nothing: gates do, in {@code
 * perf:verify}.
 */
@Mojo(name = "compare", threadSafe = true, requiresProject = false)
public final class CompareMojo extends ResultGoal {
    /** Leaves out this goal. */
    @Parameter(property = "perf.compare.skip", defaultValue = "false")
    boolean skipCompare;

    /** What is compared with: a run.json, a summary.json, or a folder with either. */
    @Parameter(property = "perf.compare.base")
    @Nullable
    File base;

    /** What is compared, the same way; without it, what ran last in this module. */
    @Parameter(property = "perf.compare.candidate")
    @Nullable
    File candidate;

    /** Writes a page with charts and every figure. */
    @Parameter(property = "perf.compare.html")
    @Nullable
    File html;

    /** Writes a summary for a pull request. */
    @Parameter(property = "perf.compare.markdown")
    @Nullable
    File markdown;

    /** Writes everything as JSON. */
    @Parameter(property = "perf.compare.json")
    @Nullable
    File json;

    @Inject
    CompareMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipCompare;
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        if (base == null) {
            throw new MojoExecutionException(
                    "perf:compare needs a run to compare with: name a run.json, a summary.json, or a "
                            + "folder with either, -Dperf.compare.base=FILE");
        }
        command(Arguments.of("compare")
                .all(List.of(base, candidate()))
                .option("--html", html)
                .option("--markdown", markdown)
                .option("--json", json)
                .words());
    }

    private Path candidate() throws MojoExecutionException {
        if (candidate != null) {
            return candidate.toPath();
        }
        List<Path> summaries = project.getBasedir() == null ? List.of() : latestSummaries();
        if (summaries.size() != 1) {
            String found =
                    summaries.isEmpty() ? "Nothing was run in " + baseDirectory() : "Which run? There are " + summaries;
            throw new MojoExecutionException(found + ": name one with -Dperf.compare.candidate=FILE");
        }
        return summaries.get(0);
    }
}
