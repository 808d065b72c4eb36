package dev.perfgate.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Damages a histogram below its compression, so that what was altered is inflated well and must be understood. */
final class Histograms {
    private static final Pattern DATA = Pattern.compile("(?<=\"data\": \")[A-Za-z0-9+/=]{20,}(?=\")");
    /** Cookie and length. */
    private static final int COMPRESSED_AT = 8;

    private static final int MOST_BYTES = 1 << 16;
    private static final List<Integer> BYTES = List.of(0, 1, 127, 128, 254, 255);

    private Histograms() {}

    /** The text with one byte or more of one of its histograms altered. */
    static String damaged(String text, Mutator mutator) {
        List<MatchResult> all = DATA.matcher(text).results().toList();
        MatchResult one = mutator.oneOf(all);
        try {
            byte[] content = inflated(Base64.getDecoder().decode(one.group()));
            for (int damages = 1 + mutator.below(3); damages > 0; damages--) {
                // In the header more often than in the counts.
                int at = mutator.below(mutator.below(2) == 0 ? Math.min(40, content.length) : content.length);
                content[at] = mutator.oneOf(BYTES).byteValue();
            }
            return text.substring(0, one.start()) + deflated(content) + text.substring(one.end());
        } catch (DataFormatException | IllegalArgumentException e) {
            return text;
        }
    }

    private static byte[] inflated(byte[] bytes) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(bytes, COMPRESSED_AT, bytes.length - COMPRESSED_AT);
        byte[] content = new byte[MOST_BYTES];
        int length = inflater.inflate(content);
        inflater.end();
        return Arrays.copyOf(content, length);
    }

    private static String deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] bytes = new byte[MOST_BYTES];
        int length = deflater.deflate(bytes);
        deflater.end();
        ByteBuffer whole = ByteBuffer.allocate(COMPRESSED_AT + length);
        whole.putInt(0x1c849304 | 0x10).putInt(length).put(bytes, 0, length);
        return Base64.getEncoder().encodeToString(whole.array());
    }
}
