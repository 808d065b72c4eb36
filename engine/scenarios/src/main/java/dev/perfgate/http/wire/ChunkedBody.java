package dev.perfgate.http.wire;

import org.jspecify.annotations.Nullable;

/** Finds the end of a chunked body (RFC 9112, 7.1), in pieces of any size. Extensions and trailers are skipped. */
final class ChunkedBody {
    private enum State {
        SIZE,
        EXTENSION,
        DATA,
        END_OF_DATA,
        TRAILER,
        COMPLETE
    }

    private State state = State.COMPLETE;
    private long remaining;
    private int digits;
    private int lineLength;

    void begin() {
        state = State.SIZE;
        remaining = 0;
        digits = 0;
    }

    boolean complete() {
        return state == State.COMPLETE;
    }

    /** Reads what came; returns the index behind the body, or {@code to}. */
    int feed(byte[] data, int from, int to, @Nullable ResponseBody body) throws ProtocolException {
        int at = from;
        while (at < to && state != State.COMPLETE) {
            if (state == State.DATA) {
                int part = (int) Math.min(remaining, to - at);
                if (body != null) {
                    body.append(data, at, at + part);
                }
                remaining -= part;
                at += part;
                state = remaining == 0 ? State.END_OF_DATA : State.DATA;
            } else {
                next(data[at++]);
            }
        }
        return at;
    }

    private void next(byte character) throws ProtocolException {
        switch (state) {
            case SIZE -> size(character);
            case EXTENSION -> {
                if (character == '\n') {
                    sizeEnds();
                }
            }
            case END_OF_DATA -> endOfData(character);
            default -> trailer(character);
        }
    }

    private void size(byte character) throws ProtocolException {
        int digit = Character.digit(character, 16);
        if (digit >= 0) {
            if (++digits > 15) {
                throw new ProtocolException("a chunk's size is too large");
            }
            remaining = remaining * 16 + digit;
        } else if (digits == 0) {
            throw new ProtocolException("a chunk's size is not a hexadecimal number");
        } else if (character == '\n') {
            sizeEnds();
        } else if (character == ';' || character == '\r' || character == ' ' || character == '\t') {
            state = State.EXTENSION;
        } else {
            throw new ProtocolException("a chunk's size is not a hexadecimal number");
        }
    }

    private void sizeEnds() {
        state = remaining == 0 ? State.TRAILER : State.DATA;
        digits = 0;
        lineLength = 0;
    }

    private void endOfData(byte character) throws ProtocolException {
        if (character == '\n') {
            state = State.SIZE;
        } else if (character != '\r') {
            throw new ProtocolException("a chunk is longer than its size");
        }
    }

    private void trailer(byte character) {
        if (character == '\n') {
            state = lineLength == 0 ? State.COMPLETE : State.TRAILER;
            lineLength = 0;
        } else if (character != '\r') {
            lineLength++;
        }
    }
}
