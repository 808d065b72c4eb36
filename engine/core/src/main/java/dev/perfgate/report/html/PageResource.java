package dev.perfgate.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The resources of a page besides its data: our styles and script, and the chart library of its WebJar. A page that holds a {@link
 * PageFragment} loads all three, the library before the script.
 */
public final class PageResource {
    private PageResource() {}

    /** The styles of fragments; they touch nothing else of a page. */
    public static String styles() {
        return text("report.css");
    }

    /** The styles of a page that holds nothing but a report. */
    static String frameStyles() {
        return text("page.css");
    }

    /** The script that draws the charts of all fragments of its page. */
    public static String script() {
        return text("report.js");
    }

    /** The chart library; where it lies in its jar was noted when this was built. */
    public static String chartLibrary() {
        try (InputStream in = open("chart-library.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return text("/" + properties.getProperty("path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = PageResource.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the resource " + name + " is not on the class path");
        }
        return in;
    }
}
