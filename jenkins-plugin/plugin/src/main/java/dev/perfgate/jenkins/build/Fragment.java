package dev.perfgate.jenkins.build;

import dev.perfgate.report.html.PageFragment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What the engine says of runs, for our pages: markup made by it alone, from data that it read itself. */
record Fragment(PageFragment of) {
    /** The only text that a view writes as it is. */
    String html() {
        try {
            StringWriter html = new StringWriter();
            of.writeHtml(html);
            return html.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model of its charts, which the page's script fetches. */
    void writeCharts(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        of.writeCharts(text);
        text.flush();
    }

    FileResponse charts() {
        return FileResponse.kept("application/json", this::writeCharts);
    }
}
