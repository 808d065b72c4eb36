package dev.perfgate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.perfgate.result.Run;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A run as one HTML file that needs nothing else: no server, no network, no second file. All figures stand in the page itself;
 * only the charts need its script.
 */
public final class HtmlReport {
    private final Run run;
    private final List<Chart> charts;

    private HtmlReport(Run run) {
        this.run = run;
        this.charts = RunCharts.of(run);
    }

    public static void write(Run run, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(run, out);
        }
    }

    /** Writes the page, which says that it is in UTF-8; the writer stays open. */
    public static void write(Run run, Writer out) throws IOException {
        HtmlReport report = new HtmlReport(run);
        out.write(report.head());
        out.write(report.body());
        report.writeData(out);
        writeScript(out, PageResource.chartLibrary());
        writeScript(out, PageResource.script());
        out.write("</body>\n</html>\n");
        out.flush();
    }

    private String head() {
        Html title = new Html()
                .element("title", Outcome.of(run).word() + " · " + run.info().scenario() + " · Perfgate");
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="Content-Security-Policy"\
                 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
                <link rel="icon" href="data:,">
                """ + title + "\n<style>\n" + PageResource.styles() + "</style>\n</head>\n";
    }

    private String body() {
        Html html = new Html();
        Masthead.write(run, html);
        html.open("main").newLine();
        GatesSection.write(run, html);
        ChartsSection.write(charts, html);
        RequestsSection.write(run, html);
        TimesSection.write(run, html);
        FailuresSection.write(run, html);
        EventsSection.write(run, html);
        FurtherFigures.write(run, html);
        ContextSection.write(run, html);
        DefinitionsSection.write(run, html);
        html.closeLine();
        return "<body>\n" + html;
    }

    private void writeData(Writer out) throws IOException {
        out.write("<script type=\"application/json\" id=\"report-data\">");
        JsonFactory factory = new JsonFactoryBuilder()
                .characterEscapes(new ScriptSafeEscapes())
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            ChartJson.write(charts, json);
        }
        out.write("</script>\n");
    }

    private static void writeScript(Writer out, String script) throws IOException {
        out.write("<script>\n");
        out.write(script);
        out.write("\n</script>\n");
    }
}
