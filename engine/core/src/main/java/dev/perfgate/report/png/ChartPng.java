package dev.perfgate.report.png;

import dev.perfgate.report.model.Chart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws charts as PNG files, on a light ground, without a display. */
public final class ChartPng {
    private static final int LONGEST_TITLE = 200;

    private ChartPng() {}

    /** Why no chart can be drawn on this machine, with a remedy; empty when one can. */
    public static Optional<String> problem() {
        return Fonts.problem();
    }

    /**
     * Draws a chart.
     *
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     */
    public static Drawing write(Chart chart, Path file, int width, int height) throws IOException {
        Optional<String> problem = Fonts.problem();
        if (problem.isPresent()) {
            return new Drawing.NotDrawn(problem.get());
        }
        byte[] picture = bytes(chart, width, height);
        // In the place of whatever has that name: a link would lead to a file of somebody else.
        Files.deleteIfExists(file);
        Files.write(file, picture, StandardOpenOption.CREATE_NEW);
        return new Drawing.Drawn(file);
    }

    /**
     * A chart as the bytes of a PNG file, for whoever serves it; to be asked only where there is no {@link #problem}.
     *
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     */
    public static byte[] bytes(Chart chart, int width, int height) throws IOException {
        return png(ChartPicture.of(chart.withTitle(shortened(chart.title())), width)
                .createBufferedImage(width, height));
    }

    /** A title without an end would be broken into lines without an end. */
    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
    }

    /** In memory: other ways go through a temporary file. */
    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("this JDK has no writer for PNG: the module java.desktop is not whole");
            }
        }
        return bytes.toByteArray();
    }
}
