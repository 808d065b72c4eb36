package dev.perfgate.report.html;

import dev.perfgate.json.JsonLayout;
import dev.perfgate.json.JsonOut;
import dev.perfgate.report.model.Chart;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A report as one element that any page can hold. It has no script, style or event handler, so that it fits a page with a strict Content-Security-Policy. The page loads {@link PageResource#styles}, {@link PageResource#chartLibrary} and
 * {@link PageResource#script} as files; the script finds the element by its class, and the charts' model where the place says.
 */
public final class PageFragment {
    private final String title;
    private final String html;
    private final List<Chart> charts;

    private PageFragment(String title, String html, List<Chart> charts) {
        this.title = title;
        this.html = html;
        this.charts = List.copyOf(charts);
    }

    /** Opens the element that holds everything. */
    static Html begin(FragmentPlace place) {
        return new Html(place)
                .open("article", "class", "perfgate-report", "data-charts", place.charts())
                .newLine();
    }

    /** The fragment that {@link #begin} began and that has all its content. */
    static PageFragment end(String title, Html html, List<Chart> charts) {
        return new PageFragment(title, html.closeLine().toString(), charts);
    }

    /** As a browser's tab shows it. */
    public String title() {
        return title;
    }

    /** Leaves the writer open. */
    public void writeHtml(Writer out) throws IOException {
        out.write(html);
    }

    /** The model of its charts, one JSON object in ASCII; the writer stays open. */
    public void writeCharts(Writer out) throws IOException {
        writeCharts(charts, out);
    }

    /** The model of these charts alone: what a page fetches, without the figures beside. */
    public static void writeCharts(List<Chart> charts, Writer out) throws IOException {
        try (JsonOut json = new JsonOut(out, JsonLayout.IN_HTML)) {
            ChartJson.write(charts, json);
        }
    }
}
