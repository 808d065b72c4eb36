package dev.perfgate.jenkins.trend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Serves a job's page of trends as Jenkins does, without one, and allows it nothing but files of its own. */
final class TrendSite implements AutoCloseable {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

    private static final Path DASHBOARD = Path.of("../../engine/app/src/main/resources/dev/perfgate/dashboard");

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Trends</title><link rel="icon" href="data:,">
            <link rel="stylesheet" href="/css/trend.css"></head><body>
            <div class="perfgate-trend" data-builds="../"><p class="perfgate-state" role="status"></p>
            <div class="perfgate-choices"></div><div class="perfgate-charts"></div><div class="perfgate-decisions"></div></div>
            <script src="/js/echarts.min.js"></script><script type="module" src="/js/trend.js"></script></body></html>
            """;

    private final HttpServer server;
    private final TrendAnswers answers;

    TrendSite(JobTrend trend) throws IOException {
        answers = new TrendAnswers(trend);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/job/shop/perfgate/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        byte[] body = body(path, name, query(exchange));
        exchange.getResponseHeaders().add("Content-Type", type(name) + "; charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private byte[] body(String path, String name, Map<String, String> query) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (name) {
            case "" -> out.writeBytes(PAGE.getBytes(StandardCharsets.UTF_8));
            case "choices" -> answers.choices(Runnable::run, out);
            case "figures" -> answers.figures(out);
            case "data" ->
                answers.data(
                        query.getOrDefault("record", ""),
                        query.getOrDefault("series", ""),
                        query.getOrDefault("branch", ""),
                        out);
            case "echarts.min.js" -> out.writeBytes(library());
            default -> out.writeBytes(file(path));
        }
        return out.toByteArray();
    }

    private static byte[] file(String path) throws IOException {
        for (Path file : List.of(
                Path.of("src/main/webapp" + path), DASHBOARD.resolve(path.substring(path.lastIndexOf('/') + 1)))) {
            if (Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
        }
        return "a build".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] library() throws IOException {
        try (InputStream in =
                TrendSite.class.getResourceAsStream("/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js")) {
            return in.readAllBytes();
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript";
            case "css" -> "text/css";
            case "choices", "figures", "data" -> "application/json";
            default -> "text/html";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
