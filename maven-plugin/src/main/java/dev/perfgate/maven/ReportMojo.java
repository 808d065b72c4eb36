package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.OptionNames;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reports of the last {@code perf:run}, in this build or an earlier one, like {@code perfgate report}. As a {@code <reporting>} plugin, it adds a page to the Maven site with all runs, verdicts and figures.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends ResultGoal implements MavenReport {
    private static final String PAGE = "perf";

    /** Skips this goal. */
    @Parameter(property = "perf.report.skip", defaultValue = "false")
    boolean skipReport;

    /** Runs to report: summary.json, run.json, or folders with one (default: the last runs in this module). */
    @Parameter(property = "perf.report.runs")
    @Nullable
    List<File> runs;

    /** Reports beside each run.json: html, png, junit, markdown, csv, all or none. */
    @Parameter(property = "perf.reports")
    @Nullable
    List<String> reports;

    /** Folder for the reports, instead of beside the runs. */
    @Parameter(property = "perf.report.output")
    @Nullable
    File output;

    /** File for the verdicts of all runs as JUnit XML. */
    @Parameter(property = "perf.report.junit")
    @Nullable
    File junit;

    /** File for a summary of all runs, for a pull request. */
    @Parameter(property = "perf.report.markdown")
    @Nullable
    File markdown;

    /** Prefix for Locust's four CSV files. */
    @Parameter(property = "perf.report.csv")
    @Nullable
    String csv;

    /** File for a page that lists all runs with links to their reports. */
    @Parameter(property = "perf.report.index")
    @Nullable
    File index;

    /** Also writes one index, JUnit file and summary for the runs of all modules; each module updates them. */
    @Parameter(property = "perf.aggregate", defaultValue = "false")
    boolean aggregate;

    /** Folder for these files, relative to the folder in which Maven was started. */
    @Parameter(property = "perf.aggregateDirectory", defaultValue = "target/perf")
    String aggregateDirectory;

    /** Folder for the page of the site; set by the site plugin. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    File reportOutputDirectory;

    @Inject
    ReportMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipReport;
    }

    /** What was measured can be shown all the same. */
    @Override
    boolean isSkippedWithTests() {
        return false;
    }

    @Override
    OptionNames optionNames() {
        return new OptionNames()
                .properties("perf.report.", "output", "junit", "markdown", "csv", "index")
                .and("--reports", "-Dperf.reports");
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        List<Path> places = places();
        if (places.isEmpty()) {
            getLog().info("Nothing to report: no results in " + outputDirectory);
            return;
        }
        command(Arguments.of("report")
                .all(places)
                .list("--reports", reports)
                .option("--output", output)
                .option("--junit", junit)
                .option("--markdown", markdown)
                .option("--csv", csv)
                .option("--index", index)
                .words());
        if (aggregate) {
            AllModules.remember(moduleContext(), places);
            AllModules.of(session, plugin, aggregateDirectory).write(this::quietly, getLog());
        }
    }

    private List<Path> places() {
        return runs == null || runs.isEmpty()
                ? latestSummaries()
                : runs.stream().map(File::toPath).toList();
    }

    @Override
    public boolean canGenerateReport() {
        return !isSkipped() && !places().isEmpty();
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            new SitePage(getName(locale), getDescription(locale), reportOutputDirectory.toPath(), PAGE)
                    .write(places(), this::quietly, sink);
        } catch (MojoExecutionException | MojoFailureException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    @SuppressWarnings("deprecation") // Site plugins before 3.20 ask for nothing else.
    public String getOutputName() {
        return PAGE;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Performance";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Performance runs of the build: verdicts, figures, and a report of each run.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportOutputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportOutputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
