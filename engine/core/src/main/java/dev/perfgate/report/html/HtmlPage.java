package dev.perfgate.report.html;

import java.io.IOException;
import java.io.Writer;

/** The frame that all pages share: styles, charts' data, chart library and script, in one file that loads nothing. */
final class HtmlPage {
    private HtmlPage() {}

    /** Writes the page, which says that it is in UTF-8; the writer stays open. */
    static void write(PageFragment fragment, Writer out) throws IOException {
        out.write(head(fragment.title()));
        out.write("<body>\n<main>\n");
        fragment.writeHtml(out);
        out.write("</main>\n<script type=\"application/json\" id=\"report-data\">");
        fragment.writeCharts(out);
        out.write("</script>\n");
        writeScript(out, PageResource.chartLibrary());
        writeScript(out, PageResource.script());
        out.write("</body>\n</html>\n");
        out.flush();
    }

    /** A page without charts, and so without a script. */
    static void writePlain(String title, Html body, Writer out) throws IOException {
        out.write(head(title));
        out.write("<body>\n" + body + "</body>\n</html>\n");
        out.flush();
    }

    private static String head(String name) {
        Html title = new Html().element("title", name);
        return """
                <!DOCTYPE html>
                <html lang="en" class="perfgate-page">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="Content-Security-Policy"\
                 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
                <link rel="icon" href="data:,">
                """ + title + "\n<style>\n" + PageResource.styles() + PageResource.frameStyles() + "</style>\n</head>\n";
    }

    private static void writeScript(Writer out, String script) throws IOException {
        out.write("<script>\n");
        out.write(script);
        out.write("\n</script>\n");
    }
}
