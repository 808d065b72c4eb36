package dev.perfgate.push;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.DocumentLimits;
import dev.perfgate.json.JsonTree;
import dev.perfgate.text.OptionNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A server that runs are sent to: {@code perfgate serve}. */
final class RunServer {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long MOST_BYTES = 1 << 16;

    private final HttpUrl url;
    private final String token;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .callTimeout(PATIENCE)
            // The token is for this server alone.
            .followRedirects(false)
            .build();

    /** @throws PushException when the text is no URL of a server */
    RunServer(String server, String token) {
        @Nullable HttpUrl parsed = HttpUrl.parse(server);
        if (parsed == null) {
            throw new PushException(OptionNames.of("--push") + ": must be a URL, but is '" + server
                    + "'; write for example http://perf.example:8001");
        }
        if (token.isBlank() || !token.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new PushException(OptionNames.of("--push")
                    + ": no usable token; set PERFGATE_TOKEN to one from 'perfgate token NAME --scope run'");
        }
        this.url =
                parsed.newBuilder().addPathSegments("api/v1/runs/").query(null).build();
        this.token = token;
    }

    /** Without user and password, if there are any. */
    String name() {
        return url.scheme() + "://" + url.host() + ":" + url.port();
    }

    /** @throws IOException when the file is there, but cannot be read */
    Delivery send(Path run) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(run);
        } catch (NoSuchFileException e) {
            return new Delivery.Gone();
        }
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + token)
                .post(RequestBody.create(content, JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return delivery(response);
        } catch (SSLException e) {
            return new Delivery.Postponed(
                    "cannot be reached with TLS: " + e.getMessage(),
                    OptionNames.in("check the server's certificate, and whether {--push} should start with http://"));
        } catch (IOException e) {
            return new Delivery.Postponed("cannot be reached: " + e.getMessage(), "");
        }
    }

    private static Delivery delivery(Response response) throws IOException {
        if (response.isSuccessful()) {
            return new Delivery.Delivered();
        }
        String reason = "answered " + response.code() + ": "
                + detail(response.peekBody(MOST_BYTES).string());
        return switch (response.code()) {
            case 400, 409, 413, 422 -> new Delivery.Refused(reason);
            case 401, 403 ->
                new Delivery.Postponed(
                        reason,
                        "set PERFGATE_TOKEN to a token that 'perfgate token NAME --scope run' printed on that server");
            case 301, 302, 307, 308, 404, 405 ->
                new Delivery.Postponed(
                        reason, OptionNames.in("check that {--push} is the address of 'perfgate serve'"));
            case 500 -> new Delivery.Failed(reason);
            default -> new Delivery.Postponed(reason, "");
        };
    }

    /** Of a problem document its sentence; of anything else its beginning. */
    private static String detail(String body) {
        try {
            InputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
            String detail =
                    JsonTree.read(bytes, "the answer", DocumentLimits.UNTRUSTED).text("detail");
            return detail.isEmpty() ? shortened(body) : detail;
        } catch (DocumentException e) {
            return shortened(body);
        }
    }

    private static String shortened(String body) {
        return body.strip().substring(0, Math.min(body.strip().length(), 200));
    }
}
