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

    /** The body as text. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
