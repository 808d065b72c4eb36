package dev.perfgate.trend;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes of a frame, and how a text lies in them: its length in bytes, then UTF-8. */
final class FrameOut {
    /** Names are shorter; what an agent made up is cut. */
    private static final int LONGEST_TEXT = 4000;

    /** What goes into a frame. */
    interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private FrameOut() {}

    static byte[] frame(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
    }

    /** The text as it will be read again. */
    static String kept(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = kept(text).getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a text from the buffer's position on. */
    static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a text of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
