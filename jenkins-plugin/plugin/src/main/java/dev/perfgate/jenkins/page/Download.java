package dev.perfgate.jenkins.page;

import dev.perfgate.load.locust.LocustCsv;
import dev.perfgate.report.html.HtmlReport;
import dev.perfgate.report.markdown.MarkdownSummary;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that a run's page offers. Its name is ours, whatever the run and its requests are called. */
public enum Download {
    JSON(RunJson.FILE_NAME, "application/json") {
        @Override
        public void write(Run run, OutputStream out) throws IOException {
            RunJson.write(run, out);
        }
    },
    CSV("requests.csv", "text/csv;charset=UTF-8") {
        @Override
        public void write(Run run, OutputStream out) throws IOException {
            String requests = LocustCsv.of(run).get(LocustCsv.SUFFIXES.get(0));
            out.write(Objects.requireNonNull(requests, "the first of the files").getBytes(StandardCharsets.UTF_8));
        }
    },
    MARKDOWN("summary.md", "text/markdown;charset=UTF-8") {
        @Override
        public void write(Run run, OutputStream out) throws IOException {
            out.write(MarkdownSummary.of(run, Optional.empty()).getBytes(StandardCharsets.UTF_8));
        }
    },
    HTML("report.html", "text/html;charset=UTF-8") {
        @Override
        public void write(Run run, OutputStream out) throws IOException {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            HtmlReport.write(run, text);
            text.flush();
        }
    };

    private final String fileName;
    private final String type;

    Download(String fileName, String type) {
        this.fileName = fileName;
        this.type = type;
    }

    public static Optional<Download> named(String fileName) {
        return Stream.of(values()).filter(one -> one.fileName.equals(fileName)).findFirst();
    }

    /** Leaves the stream open. */
    public abstract void write(Run run, OutputStream out) throws IOException;

    public String getFileName() {
        return fileName;
    }

    /** As a browser is told. */
    public String getType() {
        return type;
    }
}
