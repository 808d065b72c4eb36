package dev.perfgate.maven.subject;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** A condition under which a subject is ready to be measured. */
public sealed interface Readiness {
    /** A probe that hangs must not use up the time to start. */
    int PROBE_MILLIS = (int) Duration.ofSeconds(2).toMillis();

    boolean answers();

    /** The address that is asked. */
    String place();

    /** What to say of a subject that got there. */
    default String reached() {
        return "answers at " + place();
    }

    static Readiness of(@Nullable String url, @Nullable Integer port) throws MojoExecutionException {
        if (url != null && port != null) {
            throw new MojoExecutionException("perf:start takes readyUrl or readyPort, not both");
        }
        if (url != null) {
            return Url.of(url);
        }
        return port == null ? new Unknown() : new Port(port);
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
        public boolean answers() {
            try {
                HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
                connection.setConnectTimeout(PROBE_MILLIS);
                connection.setReadTimeout(PROBE_MILLIS);
                connection.setInstanceFollowRedirects(false);
                connection.setUseCaches(false);
                int status = connection.getResponseCode();
                connection.disconnect();
                return status > 0 && status < 500;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public String place() {
            return uri.toString();
        }
    }

    /** A port of this machine accepts a connection. */
    record Port(int port) implements Readiness {
        @Override
        public boolean answers() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
                return true;
            } catch (IOException e) {
                return false;
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
        public boolean answers() {
            return false;
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
