package dev.perfgate.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a body that a check wants to see, up to a limit. Grows once, then serves all answers of its connection. */
final class ResponseBody {
    private static final int MOST = 16 * 1024 * 1024;

    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        length = 0;
    }

    void append(byte[] data, int from, int to) throws ProtocolException {
        int wanted = length + to - from;
        if (wanted > MOST) {
            throw new ProtocolException("body longer than 16 MiB, too long to be checked");
        }
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MOST, Math.max(wanted, bytes.length * 2)));
        }
        System.arraycopy(data, from, bytes, length, to - from);
        length = wanted;
    }

    /** Whether the bytes of {@code wanted} occur in the body. */
    boolean contains(byte[] wanted) {
        for (int start = 0; start <= length - wanted.length; start++) {
            if (Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** The first of its bytes as one line of text, for people. */
    String start(int bytesAtMost) {
        boolean whole = length <= bytesAtMost;
        String text = new String(bytes, 0, Math.min(length, bytesAtMost), StandardCharsets.UTF_8)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return whole ? text : text + " …";
    }

    /** The body as text. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
