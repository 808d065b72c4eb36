package dev.perfgate.cli.terminal;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Node;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.SequenceNode;
import dev.perfgate.report.files.NamedReports;
import dev.perfgate.suite.ReportChoice;
import dev.perfgate.text.OptionNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for reports: which ones, and where. */
public final class ReportOptions {
    private static final Mark OPTION = Mark.ofOption("--reports");

    @Option(
            names = "--reports",
            paramLabel = "KIND",
            split = ",",
            description =
                    "Reports beside each run.json: html, png, junit, markdown, csv, all or none (default: html,png).")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--csv",
            paramLabel = "PREFIX",
            description =
                    "Writes Locust's four CSV files, PREFIX_stats.csv and so on; for several scenarios, PREFIX_<scenario>_stats.csv.")
    private @Nullable Path csv;

    @Option(names = "--junit", paramLabel = "FILE", description = "Writes the verdicts of all runs as JUnit XML.")
    private @Nullable Path junit;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Writes a summary of all runs as Markdown, for a pull request.")
    private @Nullable Path markdown;

    /** What was asked for by name. */
    public NamedReports named() {
        return new NamedReports(Optional.ofNullable(csv), Optional.ofNullable(junit), Optional.ofNullable(markdown));
    }

    public boolean namesFiles() {
        return csv != null || junit != null || markdown != null;
    }

    public boolean choose() {
        return !kinds.isEmpty();
    }

    /** The reports stand in the run's folder: there must be one. */
    public void checkOutput(@Nullable Path output, Problems problems) {
        if (choose() && output == null) {
            problems.add(OPTION, "there is no folder for reports", OptionNames.in("add {--output DIR}"));
        }
    }

    /** The document with what the option says, if it says something, in place of what the document says of reports. */
    public MappingNode addTo(MappingNode document) {
        if (!choose()) {
            return document;
        }
        List<MappingNode.Entry> entries = new ArrayList<>(document.entries());
        entries.removeIf(entry -> entry.name().equals(ReportChoice.KEY));
        List<Node> words = new ArrayList<>();
        kinds.forEach(kind -> words.add(new ScalarNode(OPTION, kind.strip(), true)));
        entries.add(
                new MappingNode.Entry(new ScalarNode(OPTION, ReportChoice.KEY, true), new SequenceNode(OPTION, words)));
        return document.withEntries(entries);
    }
}
