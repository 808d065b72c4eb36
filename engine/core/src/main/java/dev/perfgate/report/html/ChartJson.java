package dev.perfgate.report.html;

import dev.perfgate.json.JsonOut;
import dev.perfgate.report.model.Chart;
import java.io.IOException;
import java.util.List;

/** Charts as JSON: what the page's script draws from. */
public final class ChartJson {
    /** Enough for a pixel, few enough for a small file. */
    private static final int DIGITS = 4;

    private final JsonOut json;

    private ChartJson(JsonOut json) {
        this.json = json;
    }

    /** One document. */
    public static void write(List<Chart> charts, JsonOut json) throws IOException {
        json.document(() -> json.objects("charts", charts, new ChartJson(json)::chart));
    }

    private void chart(Chart chart) throws IOException {
        json.text("id", chart.id());
        json.text("title", chart.title());
        json.object("x", () -> horizontal(chart.x()));
        json.objects("y", chart.y(), this::axis);
        json.objects("series", chart.series(), this::series);
        json.objects("marks", chart.marks(), this::mark);
    }

    private void horizontal(Chart.Horizontal x) throws IOException {
        json.text("label", x.label());
        if (x instanceof Chart.Horizontal.Seconds seconds) {
            json.text("kind", "seconds");
            json.roundedNumbers("at", seconds.at(), DIGITS + 3);
        } else if (x instanceof Chart.Horizontal.Nines nines) {
            json.text("kind", "nines");
            json.roundedNumbers("at", nines.percentiles(), DIGITS + 3);
        } else if (x instanceof Chart.Horizontal.Bins bins) {
            json.text("kind", "bins");
            json.texts("at", bins.names());
        }
    }

    private void axis(Chart.Axis axis) throws IOException {
        json.text("label", axis.label());
        json.text("unit", axis.unit().symbol());
        json.text("scale", axis.scale().name());
    }

    private void series(Chart.Series series) throws IOException {
        json.text("name", series.name());
        json.text("role", series.role().name());
        json.text("shape", series.shape().name());
        json.whole("axis", series.axis());
        json.roundedNumbers("values", series.values(), DIGITS);
    }

    private void mark(Chart.Mark mark) throws IOException {
        json.roundedNumber("at", mark.at(), DIGITS + 3);
        json.text("kind", mark.kind());
        json.text("text", mark.text());
    }
}
