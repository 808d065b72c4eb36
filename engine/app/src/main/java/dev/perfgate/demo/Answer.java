package dev.perfgate.demo;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;

/** A response before it is bytes. */
record Answer(HttpResponseStatus status, AsciiString contentType, String body) {
    private static final AsciiString JSON = AsciiString.cached("application/json");
    private static final AsciiString OPEN_METRICS =
            AsciiString.cached("application/openmetrics-text; version=1.0.0; charset=utf-8");

    static Answer json(String body) {
        return new Answer(HttpResponseStatus.OK, JSON, body);
    }

    static Answer openMetrics(String body) {
        return new Answer(HttpResponseStatus.OK, OPEN_METRICS, body);
    }

    static Answer error(HttpResponseStatus status, String message) {
        return new Answer(status, JSON, "{\"error\":" + quoted(message) + "}");
    }

    static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    boolean isServerError() {
        return status.code() >= 500;
    }
}
