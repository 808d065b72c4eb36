package dev.perfgate.http.wire;

import java.nio.charset.StandardCharsets;

/** What a parser makes of bytes that come in pieces: its outcome in one line of text, for comparison. */
final class ParsedResponse {
    private final ResponseParser parser = new ResponseParser();
    private final byte[] bytes;
    private int consumed;

    private ParsedResponse(byte[] bytes, boolean toHead) {
        this.bytes = bytes;
        parser.expect(toHead, true);
    }

    /** The outcome when the bytes come in pieces that end at these indices, and then the connection ends. */
    static String of(byte[] bytes, boolean toHead, int... cuts) {
        ParsedResponse parsed = new ParsedResponse(bytes, toHead);
        try {
            for (int cut : cuts) {
                parsed.feedUpTo(cut);
            }
            parsed.feedUpTo(bytes.length);
            return parsed.outcome();
        } catch (ProtocolException e) {
            return "refused: " + e.getMessage();
        }
    }

    static String of(String text, int... cuts) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1), false, cuts);
    }

    /** In an array of its own, as a read buffer that holds other bytes around it. */
    private void feedUpTo(int end) throws ProtocolException {
        if (parser.complete() || end == consumed) {
            return;
        }
        byte[] buffer = new byte[end - consumed + 5];
        System.arraycopy(bytes, consumed, buffer, 3, end - consumed);
        consumed += parser.feed(buffer, 3, 3 + end - consumed) - 3;
    }

    private String outcome() {
        boolean byClose = !parser.complete();
        if (!parser.endOfStream()) {
            return parser.begun() ? "cut off" : "nothing";
        }
        return parser.status() + " '" + parser.body() + "'"
                + (byClose ? " until close" : parser.reusable() ? "" : " closing")
                + (consumed < bytes.length ? ", " + (bytes.length - consumed) + " bytes more" : "");
    }
}
