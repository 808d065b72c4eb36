package dev.perfgate.maven.subject;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** A condition under which a subject is ready to be measured. */
public sealed interface Readiness {
    /** A probe that hangs must not use up the time to start. */
    int PROBE_MILLIS = (int) Duration.ofSeconds(2).toMillis();

    int BODY_BYTES = 200;

    Answer ask();

    default boolean answers() {
        return ask().ready();
    }

    /**
     * What came of one probe.
     *
     * @param text for people: "status 503: starting"
     */
    record Answer(boolean ready, String text) {}

    /** The address that is asked. */
    String place();

    /** What to say of a subject that got there. */
    default String reached() {
        return "answers at " + place();
    }

    static Readiness of(@Nullable String url, @Nullable String port) throws MojoExecutionException {
        if (url != null && port != null) {
            throw new MojoExecutionException("perf:start takes readyUrl or readyPort, not both");
        }
        if (url != null) {
            return Url.of(url);
        }
        return port == null ? new Unknown() : Port.of(port);
    }

    /** A GET answers with a status below 500. */
    record Url(URI uri) implements Readiness {
        static Url of(String text) throws MojoExecutionException {
            try {
                URI uri = new URI(text);
                if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                    return new Url(uri);
                }
            } catch (URISyntaxException e) {
                throw notUsable(text, e);
            }
            throw notUsable(text, null);
        }

        private static MojoExecutionException notUsable(String text, @Nullable Exception cause) {
            return new MojoExecutionException(
                    "readyUrl '" + text + "' is not a URL: write for example http://127.0.0.1:8080/health", cause);
        }

        @Override
        public Answer ask() {
            try {
                HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
                connection.setConnectTimeout(PROBE_MILLIS);
                connection.setReadTimeout(PROBE_MILLIS);
                connection.setInstanceFollowRedirects(false);
                connection.setUseCaches(false);
                try {
                    int status = connection.getResponseCode();
                    return status > 0 && status < 500
                            ? new Answer(true, "status " + status)
                            : new Answer(false, "status " + status + beginning(connection));
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return new Answer(false, String.valueOf(e.getMessage()));
            }
        }

        /** Of what it says of its state, as much as fits in a message. */
        private static String beginning(HttpURLConnection connection) throws IOException {
            InputStream body = connection.getErrorStream();
            if (body == null) {
                return "";
            }
            String text = new String(body.readNBytes(BODY_BYTES), StandardCharsets.UTF_8)
                    .replaceAll("\\p{C}+", " ")
                    .strip();
            return text.isEmpty() ? "" : ": " + text;
        }

        @Override
        public String place() {
            return uri.toString();
        }
    }

    /** A port of this machine accepts a connection. */
    record Port(int port) implements Readiness {
        static Port of(String text) throws MojoExecutionException {
            try {
                int port = Integer.parseInt(text.strip());
                if (port > 0 && port < 65536) {
                    return new Port(port);
                }
            } catch (NumberFormatException e) {
                throw notUsable(text, e);
            }
            throw notUsable(text, null);
        }

        private static MojoExecutionException notUsable(String text, @Nullable Exception cause) {
            return new MojoExecutionException(
                    "readyPort '" + text + "' is not a port: write a number from 1 to 65535", cause);
        }

        @Override
        public Answer ask() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
                return new Answer(true, "connected");
            } catch (IOException e) {
                return new Answer(false, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public String place() {
            return "port " + port;
        }
    }

    /** Nothing was said: the subject counts as ready when it lives. */
    record Unknown() implements Readiness {
        @Override
        public Answer ask() {
            return new Answer(false, "nothing to ask");
        }

        @Override
        public String place() {
            return "no address (neither readyUrl nor readyPort is set)";
        }

        @Override
        public String reached() {
            return "was started without waiting (neither readyUrl nor readyPort is set)";
        }
    }
}
