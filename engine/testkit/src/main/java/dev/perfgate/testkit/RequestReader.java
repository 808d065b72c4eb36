package dev.perfgate.testkit;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Cuts the bytes of one connection into requests. A body's length comes from Content-Length only. */
final class RequestReader {
    private static final int HEAD_UNKNOWN = -1;

    private byte[] bytes = new byte[2048];
    private int length;
    private int bodyStart = HEAD_UNKNOWN;
    private String requestLine = "";
    private Map<String, String> headers = Map.of();

    void add(ByteBuffer received) {
        int more = received.remaining();
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
        received.get(bytes, length, more);
        length += more;
    }

    /** The next whole request, if its last byte has arrived. */
    Optional<ReceivedRequest> next() throws ProtocolException {
        if (bodyStart == HEAD_UNKNOWN) {
            readHead();
        }
        if (bodyStart == HEAD_UNKNOWN || length < bodyStart + contentLength()) {
            return Optional.empty();
        }
        return Optional.of(take());
    }

    private void readHead() throws ProtocolException {
        int end = endOfHead();
        if (end < 0) {
            return;
        }
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.ISO_8859_1).lines().toList();
        requestLine = lines.isEmpty() ? "" : lines.get(0);
        if (!requestLine.matches("\\S+ \\S+ HTTP/1\\.[01]")) {
            throw new ProtocolException("not a request line: '" + requestLine + "'");
        }
        headers = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            addHeader(line);
        }
        bodyStart = end + 4;
    }

    private void addHeader(String line) throws ProtocolException {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new ProtocolException("not a header: '" + line + "'");
        }
        headers.put(
                line.substring(0, colon).toLowerCase(Locale.ROOT),
                line.substring(colon + 1).strip());
    }

    private int endOfHead() {
        for (int i = 0; i + 3 < length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int contentLength() {
        return Integer.parseInt(headers.getOrDefault("content-length", "0"));
    }

    private ReceivedRequest take() {
        int end = bodyStart + contentLength();
        byte[] body = Arrays.copyOfRange(bytes, bodyStart, end);
        List<String> words = Arrays.asList(requestLine.split(" ", 3));
        System.arraycopy(bytes, end, bytes, 0, length - end);
        length -= end;
        bodyStart = HEAD_UNKNOWN;
        return new ReceivedRequest(words.get(0), words.get(1), headers, body);
    }
}
