package dev.perfgate.report.files;

import dev.perfgate.report.exchange.JunitXml;
import dev.perfgate.report.html.HtmlReport;
import dev.perfgate.report.markdown.MarkdownSummary;
import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.RunCharts;
import dev.perfgate.report.png.ChartPng;
import dev.perfgate.report.png.Drawing;
import dev.perfgate.result.Run;
import dev.perfgate.store.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A report that a run's folder can hold, with its files. */
public enum ReportKind {
    /** One page with everything. */
    HTML {
        @Override
        List<Path> files(Path folder) {
            return List.of(folder.resolve("report.html"));
        }

        @Override
        List<Path> write(Run run, Path folder, Consumer<String> warn) {
            return text(files(folder), out -> HtmlReport.write(run, out));
        }
    },
    /** A picture a chart, for mails and wikis. */
    PNG {
        @Override
        List<Path> files(Path folder) {
            try (Stream<Path> pictures = Files.list(folder.resolve(CHARTS))) {
                return pictures.filter(file -> file.toString().endsWith(PICTURE))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                return List.of(); // no such folder
            }
        }

        /** In the place of a link of that name, which would lead to a folder of somebody else. */
        private static void makeFolder(Path folder) throws IOException {
            if (Files.isSymbolicLink(folder)) {
                Files.delete(folder);
            }
            Files.createDirectories(folder);
        }

        @Override
        List<Path> write(Run run, Path folder, Consumer<String> warn) throws IOException {
            List<Path> drawn = new ArrayList<>();
            for (Chart chart : RunCharts.of(run)) {
                Path file = chart(folder, chart.id());
                makeFolder(file.resolveSibling(""));
                Drawing drawing = ChartPng.write(named(chart, run), file, PNG_WIDTH, PNG_HEIGHT);
                if (drawing instanceof Drawing.NotDrawn not) {
                    warn.accept(not.reason());
                    return drawn;
                }
                drawn.add(file);
            }
            return drawn;
        }
    },
    /** What CI servers show. */
    JUNIT {
        @Override
        List<Path> files(Path folder) {
            return List.of(folder.resolve("junit.xml"));
        }

        @Override
        List<Path> write(Run run, Path folder, Consumer<String> warn) {
            return text(files(folder), out -> out.write(JunitXml.of(List.of(run))));
        }
    },
    /** What a pull request shows. */
    MARKDOWN {
        @Override
        List<Path> files(Path folder) {
            return List.of(folder.resolve("summary.md"));
        }

        @Override
        List<Path> write(Run run, Path folder, Consumer<String> warn) {
            return text(files(folder), out -> out.write(MarkdownSummary.of(run, Optional.empty())));
        }
    },
    /** The four files of Locust. */
    CSV {
        @Override
        List<Path> files(Path folder) {
            return NamedReports.csvFiles(folder.resolve(LOCUST));
        }

        @Override
        List<Path> write(Run run, Path folder, Consumer<String> warn) {
            return NamedReports.writeCsv(run, folder.resolve(LOCUST));
        }
    };

    /** What a run gets unless something else is said. */
    public static final Set<ReportKind> DEFAULT = EnumSet.of(HTML, PNG);

    private static final String LOCUST = "locust";
    private static final String CHARTS = "charts";
    private static final String PICTURE = ".png";
    private static final int PNG_WIDTH = 900;
    private static final int PNG_HEIGHT = 380;

    /** The files that a report of this kind has in a run's folder, or would have. */
    abstract List<Path> files(Path folder);

    /**
     * Writes the report.
     *
     * @param warn told why something had to be left out
     * @return the files that were written
     */
    abstract List<Path> write(Run run, Path folder, Consumer<String> warn) throws IOException;

    /** What users call it: "html". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A picture in a mail stands alone: it must say what it is of. */
    private static Chart named(Chart chart, Run run) {
        return chart.withTitle(run.info().scenario() + " · " + chart.title());
    }

    private static Path chart(Path folder, String id) {
        return folder.resolve(CHARTS).resolve(id + PICTURE);
    }

    private static List<Path> text(List<Path> file, OutputFile.Content content) {
        return List.of(new OutputFile(file.get(0)).write(content));
    }
}
