package dev.perfgate.http.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a response (RFC 9112, 4 to 6) from an array: of its headers only those that tell where the body ends,
 * whether the connection stays, and where a redirect leads to.
 */
final class ResponseHead {
    static final long UNKNOWN = -1;

    private static final String TLS = "the server speaks TLS on this port: the address must begin with https://";
    private static final String NO_STATUS = "the status is not a number of three digits from 100";
    private static final byte[] CONTENT_LENGTH = ascii("content-length");
    private static final byte[] CONNECTION = ascii("connection");
    private static final byte[] TRANSFER_ENCODING = ascii("transfer-encoding");
    private static final byte[] CHUNKED = ascii("chunked");
    /** The encoding that is none; RFC 2616 had it, and servers still send it. */
    private static final byte[] IDENTITY = ascii("identity");

    private static final byte[] CLOSE = ascii("close");
    private static final byte[] KEEP_ALIVE = ascii("keep-alive");
    private static final byte[] LOCATION = ascii("location");

    private int status;
    private long contentLength;
    private boolean chunked;
    private boolean otherEncoding;
    private boolean keepAlive;
    private @Nullable String location;

    int status() {
        return status;
    }

    /** The stated length of the body, {@link #UNKNOWN} without one. */
    long contentLength() {
        return contentLength;
    }

    boolean chunked() {
        return chunked;
    }

    /** Whether the body is encoded in another way than chunked, so that only the connection's end tells its end. */
    boolean otherEncoding() {
        return otherEncoding;
    }

    boolean keepAlive() {
        return keepAlive;
    }

    /** Where a redirect leads to, as it was sent; null without one. */
    @Nullable
    String location() {
        return location;
    }

    /** Reads a head; returns the index behind it, or -1 when it is not complete within the bounds. */
    int read(byte[] data, int from, int to) throws ProtocolException {
        int line = statusLine(data, from, to);
        while (line >= 0 && line < to) {
            byte first = data[line];
            if (first == '\r') {
                return line + 1 < to ? endOfHead(data, line + 1) : -1;
            }
            if (first == '\n') {
                return line + 1;
            }
            int end = endOfLine(data, line, to);
            if (end < 0) {
                return -1;
            }
            int lower = first | 0x20;
            if (lower == 'c' || lower == 't') {
                header(data, line, end);
            } else if (lower == 'l' && status >= 300 && status < 400 && named(data, line, end, LOCATION)) {
                location = value(data, line + LOCATION.length + 1, end);
            }
            line = end + 1;
        }
        return -1;
    }

    private static int endOfHead(byte[] data, int at) throws ProtocolException {
        if (data[at] != '\n') {
            throw new ProtocolException("a carriage return without a line feed in the head");
        }
        return at + 1;
    }

    private int statusLine(byte[] data, int from, int to) throws ProtocolException {
        contentLength = UNKNOWN;
        chunked = false;
        otherEncoding = false;
        location = null;
        int have = Math.min(to - from, 7);
        for (int i = 0; i < have; i++) {
            if (data[from + i] != "HTTP/1.".charAt(i)) {
                throw new ProtocolException(isTls(data[from]) ? TLS : "the answer does not begin with 'HTTP/1.'");
            }
        }
        // "HTTP/1.1 200" and at least what ends the line: the reason phrase, and even the space before it, may be
        // missing.
        if (to - from < 13) {
            return -1;
        }
        keepAlive = data[from + 7] != '0';
        readStatus(data, from + 8);
        int end = endOfLine(data, from + 12, to);
        return end < 0 ? -1 : end + 1;
    }

    /** The type of a TLS record: an alert or a handshake (RFC 8446, 5.1). Neither is a letter. */
    private static boolean isTls(byte first) {
        return first == 0x15 || first == 0x16;
    }

    private void readStatus(byte[] data, int from) throws ProtocolException {
        status = digit(data[from + 1]) * 100 + digit(data[from + 2]) * 10 + digit(data[from + 3]);
        if (data[from] != ' ' || (data[from + 4] & 0xff) > ' ' || status < 100) {
            throw new ProtocolException(NO_STATUS);
        }
    }

    private static int digit(byte character) throws ProtocolException {
        if (character < '0' || character > '9') {
            throw new ProtocolException(NO_STATUS);
        }
        return character - '0';
    }

    private static int endOfLine(byte[] data, int from, int to) {
        for (int i = from; i < to; i++) {
            if (data[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void header(byte[] data, int from, int end) throws ProtocolException {
        if (named(data, from, end, CONTENT_LENGTH)) {
            contentLength(data, from + CONTENT_LENGTH.length + 1, end);
        } else if (named(data, from, end, CONNECTION)) {
            int value = from + CONNECTION.length + 1;
            if (contains(data, value, end, CLOSE)) {
                keepAlive = false;
            } else if (contains(data, value, end, KEEP_ALIVE)) {
                keepAlive = true;
            }
        } else if (named(data, from, end, TRANSFER_ENCODING)) {
            // Only as the last of several does it tell the end (RFC 9112, 6.3).
            int value = from + TRANSFER_ENCODING.length + 1;
            if (!isAlone(data, value, end, IDENTITY)) {
                chunked = endsWith(data, value, end, CHUNKED);
                otherEncoding = !chunked;
            }
        }
    }

    private void contentLength(byte[] data, int from, int end) throws ProtocolException {
        int start = from;
        int stop = endOfValue(data, from, end);
        while (start < stop && isSpace(data[start])) {
            start++;
        }
        if (start == stop) {
            throw new ProtocolException("Content-Length is empty");
        }
        // The same length may stand there several times, in one line or in several (RFC 9110, 8.6).
        int begin = start;
        for (int i = start; i <= stop; i++) {
            if (i == stop || data[i] == ',') {
                oneLength(data, begin, endOfValue(data, begin, i));
                begin = i + 1;
                while (begin < stop && isSpace(data[begin])) {
                    begin++;
                }
            }
        }
    }

    private void oneLength(byte[] data, int start, int stop) throws ProtocolException {
        long value = 0;
        for (int i = start; i < stop; i++) {
            int digit = data[i] - '0';
            if (digit < 0 || digit > 9 || value > Long.MAX_VALUE / 10 - 1) {
                throw new ProtocolException("Content-Length is not a number");
            }
            value = value * 10 + digit;
        }
        if (stop <= start) {
            throw new ProtocolException("Content-Length is not a number");
        }
        if (contentLength != UNKNOWN && contentLength != value) {
            throw new ProtocolException("two different Content-Lengths");
        }
        contentLength = value;
    }

    /** Whether the value is this and nothing else. */
    private static boolean isAlone(byte[] data, int from, int end, byte[] lowerCase) {
        int start = from;
        int stop = endOfValue(data, from, end);
        while (start < stop && isSpace(data[start])) {
            start++;
        }
        return stop - start == lowerCase.length && matches(data, start, lowerCase);
    }

    private static String value(byte[] data, int from, int end) {
        int stop = endOfValue(data, from, end);
        return new String(data, from, stop - from, StandardCharsets.ISO_8859_1).strip();
    }

    private static int endOfValue(byte[] data, int from, int end) {
        int stop = end;
        while (stop > from && isSpace(data[stop - 1])) {
            stop--;
        }
        return stop;
    }

    private static boolean endsWith(byte[] data, int from, int end, byte[] lowerCase) {
        int start = endOfValue(data, from, end) - lowerCase.length;
        return start >= from && matches(data, start, lowerCase);
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\t' || character == '\r';
    }

    /** Whether the line's name is {@code lowerCase}, in whatever case it was sent. */
    private static boolean named(byte[] data, int from, int end, byte[] lowerCase) throws ProtocolException {
        if (end - from <= lowerCase.length) {
            return false;
        }
        byte next = data[from + lowerCase.length];
        if (next == ':') {
            return matches(data, from, lowerCase);
        }
        // Some take it for a header, some for none: then they see different bodies (RFC 9112, 5.1).
        if (isSpace(next) && matches(data, from, lowerCase)) {
            throw new ProtocolException("a space between a header's name and its colon");
        }
        return false;
    }

    private static boolean contains(byte[] data, int from, int end, byte[] lowerCase) {
        for (int i = from; i <= end - lowerCase.length; i++) {
            if (matches(data, i, lowerCase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] data, int from, byte[] lowerCase) {
        for (int i = 0; i < lowerCase.length; i++) {
            // Setting this bit makes letters small and leaves '-' as it is.
            if ((data[from + i] | 0x20) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
