package dev.perfgate.cli.terminal;

import dev.perfgate.report.console.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Writes text on with its control characters escaped; a carriage return stays where it is part of a line's end. */
final class EscapedOutput extends OutputStream {
    private static final int CHUNK = 8192;

    private final OutputStream out;
    private final Charset encoding;
    private final CharsetDecoder decoder;
    private final Style style;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private boolean returned;

    EscapedOutput(OutputStream out, Charset encoding, boolean colours) {
        this.out = out;
        this.encoding = encoding;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        this.style = new Style(colours, 1, true);
    }

    @Override
    public synchronized void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] text, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            int part = Math.min(bytes.remaining(), from + length - at);
            bytes.put(text, at, part);
            at += part;
            bytes.flip();
            decoder.decode(bytes, chars, false);
            bytes.compact();
            chars.flip();
            String decoded = (returned ? "\r" : "") + chars;
            chars.clear();
            returned = decoded.endsWith("\r");
            out.write(escaped(returned ? decoded.substring(0, decoded.length() - 1) : decoded)
                    .getBytes(encoding));
        }
    }

    private String escaped(String text) {
        if (text.indexOf('\r') < 0) {
            return style.fit(text);
        }
        String[] lines = text.split("\r\n", -1);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = style.fit(lines[i]);
        }
        return String.join("\r\n", lines);
    }

    @Override
    public synchronized void flush() throws IOException {
        if (returned) {
            returned = false;
            out.write(style.fit("\r").getBytes(encoding));
        }
        out.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        flush();
        out.close();
    }
}
