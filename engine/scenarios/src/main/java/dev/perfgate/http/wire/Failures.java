package dev.perfgate.http.wire;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Says in few words, always the same for the same cause, why a connection failed. */
final class Failures {
    static final String TOO_MANY_FILES = "too many open files";
    static final String NO_PORT = "no local port left";
    static final String TOO_SLOW = "connecting took too long";

    private Failures() {}

    static String describe(Throwable thrown) {
        if (thrown instanceof DecoderException && thrown.getCause() != null) {
            return describe(thrown.getCause());
        }
        if (thrown instanceof ConnectTimeoutException) {
            return TOO_SLOW;
        }
        if (thrown instanceof UnknownHostException || thrown instanceof UnresolvedAddressException) {
            return "unknown host";
        }
        if (thrown instanceof NoRouteToHostException) {
            return "no route to host";
        }
        if (thrown instanceof SSLException) {
            return "TLS: " + tls(thrown);
        }
        if (thrown instanceof ClosedChannelException) {
            return "connection closed";
        }
        return socket(thrown);
    }

    private static String socket(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("too many open files")) {
            return TOO_MANY_FILES;
        }
        if (message.contains("cannot assign requested address")) {
            return NO_PORT;
        }
        if (message.contains("refused")) {
            return "connection refused";
        }
        if (message.contains("reset")) {
            return "connection reset";
        }
        if (message.contains("broken pipe")) {
            return "connection closed while the request was sent";
        }
        if (message.contains("unreachable")) {
            return "network unreachable";
        }
        boolean known = thrown instanceof ConnectException
                || thrown instanceof SocketException
                || thrown instanceof IOException;
        return known ? message : thrown.getClass().getSimpleName() + ": " + message;
    }

    private static String tls(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("unable to find valid certification path")) {
                return "the server's certificate is not trusted";
            }
            if (message.contains("No subject alternative") || message.contains("No name matching")) {
                return "the server's certificate is for another name";
            }
            if (message.contains("not an SSL/TLS record")) {
                return "the server does not speak TLS";
            }
        }
        return String.valueOf(thrown.getMessage());
    }
}
