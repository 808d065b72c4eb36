package dev.perfgate.jenkins.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a Jenkins over REST. Addresses begin below its root, without a slash. */
final class JenkinsClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI root;

    JenkinsClient(URI root) {
        this.root = root;
    }

    URI url(String path) {
        return root.resolve(path);
    }

    /** Whatever the answer is. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url(path)).build(), BodyHandlers.ofString());
    }

    /** A page that must be there. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + ":\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return MAPPER.readTree(page(path));
    }

    void download(String path, Path file) throws IOException, InterruptedException {
        http.send(HttpRequest.newBuilder(url(path)).build(), BodyHandlers.ofFile(file));
    }

    HttpResponse<String> postForm(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", form);
    }

    /** What it answers when it takes it: a redirection counts, and is not followed. */
    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        JsonNode crumb = json("crumbIssuer/api/json");
        HttpRequest request = HttpRequest.newBuilder(url(path))
                .header("Content-Type", type)
                .header(
                        crumb.path("crumbRequestField").asText(),
                        crumb.path("crumb").asText())
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + ":\n" + answer.body()).isBetween(200, 399);
        return answer;
    }

    boolean isUp() throws InterruptedException {
        try {
            return get("api/json").statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
