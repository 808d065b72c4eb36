package dev.perfgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.Chart.Axis;
import dev.perfgate.report.model.Chart.Horizontal;
import dev.perfgate.report.model.Chart.Role;
import dev.perfgate.report.model.Chart.Scale;
import dev.perfgate.report.model.Chart.Series;
import dev.perfgate.report.model.Chart.Shape;
import dev.perfgate.report.model.RunCharts;
import dev.perfgate.report.png.ChartPng;
import dev.perfgate.report.png.Drawing;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartPngTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 360;

    private static final int BLUE = 0x2467b3;
    private static final int GREEN = 0x23a08f;
    private static final int ORANGE = 0xd17b00;
    private static final int WHITE = 0xffffff;

    /** Title and legend lie above, the plot below. */
    private static final int LEGEND_END = 56;

    @TempDir
    Path folder;

    @Test
    void everyChartOfEveryRunIsDrawnInItsSize() throws IOException {
        for (Run run : List.of(Runs.normal(), Runs.failed(), Runs.partial(), Runs.huge())) {
            for (Chart chart : RunCharts.of(run)) {
                BufferedImage picture = draw(chart);
                assertThat(picture.getWidth()).as(chart.id()).isEqualTo(WIDTH);
                assertThat(picture.getHeight()).as(chart.id()).isEqualTo(HEIGHT);
                assertThat(count(picture, WHITE, 0, HEIGHT)).as(chart.id()).isLessThan(WIDTH * HEIGHT * 99 / 100);
                assertThat(picture.getRGB(0, 0) & 0xffffff).isEqualTo(WHITE);
            }
        }
    }

    @Test
    void legendHasTheColourOfEachLine() throws IOException {
        BufferedImage picture = draw(chart(Runs.failed(), "response-time"));
        for (int colour : List.of(GREEN, BLUE, ORANGE)) {
            assertThat(count(picture, colour, 0, LEGEND_END)).isPositive();
            assertThat(count(picture, colour, LEGEND_END, HEIGHT)).isPositive();
        }
    }

    @Test
    void singleSeriesNeedsNoLegend() throws IOException {
        BufferedImage picture = draw(chart(Runs.failed(), "histogram"));
        assertThat(count(picture, BLUE, 0, LEGEND_END)).isZero();
        assertThat(count(picture, BLUE, LEGEND_END, HEIGHT)).isGreaterThan(1000);
    }

    @Test
    void valueWithoutNeighboursIsStillSeen() throws IOException {
        assertThat(count(draw(line(Scale.LINEAR, Double.NaN, 5.0, Double.NaN)), BLUE, LEGEND_END, HEIGHT))
                .isPositive();
    }

    @Test
    void logarithmOfNothingIsNotDrawn() throws IOException {
        assertThat(count(draw(line(Scale.LOG_FIRST, 0.0, 1.0, 1000.0)), BLUE, 0, HEIGHT))
                .isPositive();
        assertThat(count(draw(line(Scale.LOG_FIRST, 0.0, 0.0, Double.NaN)), BLUE, 0, HEIGHT))
                .isZero();
    }

    @Test
    void sameChartGivesTheSamePicture() throws IOException {
        Chart chart = chart(Runs.normal(), "rate");
        BufferedImage one = draw(chart);
        BufferedImage other = draw(chart);
        assertThat(one.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH))
                .isEqualTo(other.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }

    private static Chart line(Scale scale, Double... values) {
        return new Chart(
                "one",
                "One",
                new Horizontal.Seconds("time", List.of(0.0, 1.0, 2.0)),
                List.of(new Axis("time", Unit.MILLISECONDS, scale)),
                List.of(new Series("one", Role.FIRST, Shape.LINE, 0, List.of(values))),
                List.of(),
                "");
    }

    private static Chart chart(Run run, String id) {
        return RunCharts.of(run).stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private BufferedImage draw(Chart chart) throws IOException {
        Drawing drawing = ChartPng.write(chart, folder.resolve(chart.id() + ".png"), WIDTH, HEIGHT);
        assumeTrue(drawing instanceof Drawing.Drawn, drawing::toString);
        return ImageIO.read(((Drawing.Drawn) drawing).file().toFile());
    }

    private static int count(BufferedImage picture, int colour, int fromY, int toY) {
        int count = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += (picture.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
            }
        }
        return count;
    }
}
