package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.OptionNames;
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
 * Shows the changes between two runs, like {@code perfgate compare}. It does not judge them: {@code perf:verify} does, by gates.
 */
@Mojo(name = "compare", threadSafe = true, requiresProject = false)
public final class CompareMojo extends ResultGoal {
    /** Skips this goal. */
    @Parameter(property = "perf.compare.skip", defaultValue = "false")
    boolean skipCompare;

    /** Baseline: a run.json, a summary.json, or a folder with one. */
    @Parameter(property = "perf.compare.base")
    @Nullable
    File base;

    /** Candidate: a run.json, a summary.json, or a folder with one (default: the last run in this module). */
    @Parameter(property = "perf.compare.candidate")
    @Nullable
    File candidate;

    /** File for a page with charts and all figures. */
    @Parameter(property = "perf.compare.html")
    @Nullable
    File html;

    /** File for a summary for a pull request. */
    @Parameter(property = "perf.compare.markdown")
    @Nullable
    File markdown;

    /** File for everything as JSON. */
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
    OptionNames optionNames() {
        return new OptionNames().properties("perf.compare.", "html", "markdown", "json");
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        if (base == null) {
            throw new MojoExecutionException(
                    "perf:compare needs a baseline: name a run.json, a summary.json, or a folder with one, with -Dperf.compare.base=FILE");
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
                    summaries.isEmpty() ? "No runs in " + baseDirectory() : "Several runs to choose from: " + summaries;
            throw new MojoExecutionException(found + "; choose one with -Dperf.compare.candidate=FILE");
        }
        return summaries.get(0);
    }
}
