package dev.perfgate.server;

import dev.perfgate.web.RequestProblem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/**
 * The dashboard's static files, from {@code dev/perfgate/dashboard/} on the class path: {@code /static/NAME} is the file NAME, a page's
 * own path the file of that name with {@code .html}. Nobody needs a token to read them: they hold no data.
 */
final class DashboardFiles {
    private static final String ROOT = "/dev/perfgate/dashboard/";
    private static final String CHARTS = "echarts.min.js";

    /** The dashboard looks as the reports do. */
    private static final Set<String> REPORT_STYLES = Set.of("report.css", "page.css");

    /** Only our own files: no inline script, no foreign host, no frame. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> PAGES = Map.of(
            "/", "index.html",
            "/loadtest-history", "loadtest-history.html",
            "/loadtest", "loadtest.html",
            "/collectors", "collectors.html",
            "/runs", "runs.html");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "json", "application/json");

    void addTo(RoutesConfig routes) {
        PAGES.forEach((path, file) -> answer(routes, path, ctx -> file));
        answer(routes, "/static/<file>", ctx -> ctx.pathParam("file"));
        routes.after(DashboardFiles::protect);
    }

    static List<String> pages() {
        return List.copyOf(PAGES.keySet());
    }

    /** Without a handler of its own, HEAD would be answered with the headers of an empty text. */
    private static void answer(RoutesConfig routes, String path, Function<Context, String> file) {
        routes.get(path, ctx -> answer(ctx, file.apply(ctx)));
        routes.head(path, ctx -> answer(ctx, file.apply(ctx)));
    }

    private static void answer(Context ctx, String file) {
        byte[] content = content(file)
                .orElseThrow(() -> RequestProblem.notFound("No page or file found at " + ctx.path() + "."));
        String extension = file.substring(file.lastIndexOf('.') + 1);
        ctx.contentType(MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"))
                .header("Cache-Control", file.equals(CHARTS) ? "max-age=86400" : "no-cache")
                .result(content);
    }

    private static void protect(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    private static Optional<byte[]> content(String file) {
        if (!file.matches("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*")) {
            return Optional.empty();
        }
        return read(resource(file));
    }

    private static String resource(String file) {
        if (file.equals(CHARTS)) {
            return chartLibrary();
        }
        return (REPORT_STYLES.contains(file) ? "/dev/perfgate/report/html/" : ROOT) + file;
    }

    /** Where it lies in its WebJar was noted when the report was built, which uses the same. */
    private static String chartLibrary() {
        byte[] noted =
                read("/dev/perfgate/report/html/chart-library.properties").orElseThrow();
        Properties properties = new Properties();
        try {
            properties.load(new java.io.ByteArrayInputStream(noted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/" + properties.getProperty("path");
    }

    private static Optional<byte[]> read(String resource) {
        try (InputStream in = DashboardFiles.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
