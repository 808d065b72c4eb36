package dev.perfgate.http.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses as they come in, in pieces of any size: the head for status, length and chunking, the body only to find its
 * end, and its bytes only when they are asked for. Makes no garbage.
 */
final class ResponseParser {
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final byte[] NOTHING = new byte[0];

    private enum State {
        HEAD,
        LENGTH,
        CHUNKS,
        UNTIL_CLOSE,
        COMPLETE
    }

    private final ResponseHead head = new ResponseHead();
    private final ChunkedBody chunks = new ChunkedBody();
    private final ResponseBody body = new ResponseBody();
    private State state = State.COMPLETE;
    private byte[] partialHead = NOTHING;
    private long remaining;
    private boolean answersHead;
    private boolean keepBody;
    private boolean keepErrors;
    private boolean begun;

    /**
     * Awaits the next response.
     *
     * @param toHead whether it answers a HEAD request and so has no body
     * @param keep whether its body is wanted
     */
    void expect(boolean toHead, boolean keep) {
        state = State.HEAD;
        partialHead = NOTHING;
        answersHead = toHead;
        keepBody = keep;
        begun = false;
        body.clear();
    }

    /** From now on the bodies of answers from status 400 up are kept, even where the others are not. */
    void keepErrors() {
        keepErrors = true;
    }

    boolean complete() {
        return state == State.COMPLETE;
    }

    /** Whether any byte of the awaited response has come. */
    boolean begun() {
        return begun;
    }

    int status() {
        return head.status();
    }

    @Nullable
    String location() {
        return head.location();
    }

    boolean keepAlive() {
        return head.keepAlive();
    }

    ResponseBody body() {
        return body;
    }

    /** Reads what came; returns the index behind what belongs to the awaited response. */
    int feed(byte[] data, int from, int to) throws ProtocolException {
        begun = true;
        int at = from;
        while (at < to && state != State.COMPLETE) {
            at = switch (state) {
                case HEAD -> head(data, at, to);
                case LENGTH -> length(data, at, to);
                case CHUNKS -> chunks(data, at, to);
                default -> untilClose(data, at, to);
            };
        }
        return at;
    }

    /** The connection has ended; says whether that completes the response. */
    boolean endOfStream() {
        if (state == State.UNTIL_CLOSE) {
            state = State.COMPLETE;
        }
        return state == State.COMPLETE;
    }

    private int head(byte[] data, int from, int to) throws ProtocolException {
        if (partialHead.length > 0) {
            return continuedHead(data, from, to);
        }
        int end = head.read(data, from, to);
        if (end < 0) {
            keepPartial(data, from, to);
            return refuseLongHead(to);
        }
        begin();
        return end;
    }

    /** A head that came in several pieces: it is put together, and read again from its start. */
    private int continuedHead(byte[] data, int from, int to) throws ProtocolException {
        int before = partialHead.length;
        // What comes may be the rest of the head and much of the body; no more is copied than a head can have.
        keepPartial(data, from, Math.min(to, from + LONGEST_HEAD - before));
        int end = head.read(partialHead, 0, partialHead.length);
        if (end < 0) {
            return refuseLongHead(to);
        }
        partialHead = NOTHING;
        begin();
        return from + end - before;
    }

    private void keepPartial(byte[] data, int from, int to) {
        int before = partialHead.length;
        partialHead = Arrays.copyOf(partialHead, before + to - from);
        System.arraycopy(data, from, partialHead, before, to - from);
    }

    private int refuseLongHead(int to) throws ProtocolException {
        if (partialHead.length >= LONGEST_HEAD) {
            throw new ProtocolException("a head longer than 64 KiB");
        }
        return to;
    }

    /** Where the body ends, by RFC 9112, 6.3. */
    private void begin() throws ProtocolException {
        int status = head.status();
        keepBody |= keepErrors && status >= 400;
        if (status == 101) {
            throw new ProtocolException("the server switched protocols");
        }
        if (status < 200) {
            // An interim response: the real one follows.
            state = State.HEAD;
        } else if (answersHead || status == 204 || status == 304) {
            state = State.COMPLETE;
        } else if (head.chunked()) {
            chunks.begin();
            state = State.CHUNKS;
        } else if (head.contentLength() != ResponseHead.UNKNOWN && !head.otherEncoding()) {
            remaining = head.contentLength();
            state = remaining == 0 ? State.COMPLETE : State.LENGTH;
        } else {
            state = State.UNTIL_CLOSE;
        }
    }

    private int length(byte[] data, int from, int to) throws ProtocolException {
        int part = (int) Math.min(remaining, to - from);
        keep(data, from, from + part);
        remaining -= part;
        if (remaining == 0) {
            state = State.COMPLETE;
        }
        return from + part;
    }

    private int chunks(byte[] data, int from, int to) throws ProtocolException {
        int end = chunks.feed(data, from, to, keepBody ? body : null);
        if (chunks.complete()) {
            state = State.COMPLETE;
        }
        return end;
    }

    private int untilClose(byte[] data, int from, int to) throws ProtocolException {
        keep(data, from, to);
        return to;
    }

    private void keep(byte[] data, int from, int to) throws ProtocolException {
        if (keepBody) {
            body.append(data, from, to);
        }
    }

    /** Whether the connection can carry another request after the complete response. */
    boolean reusable() {
        return state == State.COMPLETE && head.keepAlive();
    }
}
