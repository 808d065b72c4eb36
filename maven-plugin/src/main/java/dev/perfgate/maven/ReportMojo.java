package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
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
 * Makes the reports of what {@code perf:run} wrote, in this build or, when it did not run, in an earlier one, as {@code perfgate
 * report} does. Among a project's {@code <reporting>} plugins it is a page of the Maven site: the runs with their verdicts and
 * figures, and the report of each. It measures and judges nothing.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends ResultGoal implements MavenReport {
    private static final String PAGE = "perf";

    /** Leaves out this goal. */
    @Parameter(property = "perf.report.skip", defaultValue = "false")
    boolean skipReport;

    /** What is reported: of each a summary.json, a run.json, or a folder with either; without it, what ran last in this module. */
    @Parameter(property = "perf.report.runs")
    @Nullable
    List<File> runs;

    /** What stands beside each run.json: html, png, junit, markdown, csv, or all, or none. */
    @Parameter(property = "perf.reports")
    @Nullable
    List<String> reports;

    /** Writes into this folder, not beside the runs. */
    @Parameter(property = "perf.report.output")
    @Nullable
    File output;

    /** Writes the verdicts of all runs into one file for a CI server. */
    @Parameter(property = "perf.report.junit")
    @Nullable
    File junit;

    /** Writes a summary of all runs for a pull request. */
    @Parameter(property = "perf.report.markdown")
    @Nullable
    File markdown;

    /** Writes the four CSV files of Locust, with this beginning of their names. */
    @Parameter(property = "perf.report.csv")
    @Nullable
    String csv;

    /** Writes one page with all runs and links to their reports. */
    @Parameter(property = "perf.report.index")
    @Nullable
    File index;

    /** Also writes one index, one JUnit file and one summary of the runs of all modules, renewed by each of them. */
    @Parameter(property = "perf.aggregate", defaultValue = "false")
    boolean aggregate;

    /** Where these are written, seen from the folder that Maven was started in. */
    @Parameter(property = "perf.aggregateDirectory", defaultValue = "target/perf")
    String aggregateDirectory;

    /** Where the site's page is made; set by the site. */
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
    void perform() throws MojoExecutionException, MojoFailureException {
        List<Path> places = places();
        if (places.isEmpty()) {
            getLog().info("Nothing to report: there are no results in " + outputDirectory);
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
        return "The performance runs of the build: their verdicts, their figures, and a report of each.";
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
