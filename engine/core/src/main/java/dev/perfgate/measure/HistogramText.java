package dev.perfgate.measure;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.HdrHistogram.Histogram;

/** A histogram as a text in a file: in HdrHistogram's V2 compressed encoding, base64. */
public final class HistogramText {
    /** The encoding, as a file calls it. */
    public static final String ENCODING = "HdrHistogram V2 compressed, base64";

    /** Cookie and length of the deflated content stand before it. */
    private static final int COMPRESSED_AT = 8;

    private static final int COMPRESSED_COOKIE = 0x1c849304;
    private static final int COOKIE_MASK = ~0xf0;

    private HistogramText() {}

    static String write(Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes, Deflater.DEFAULT_COMPRESSION);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }

    /** @param mostBytes what it may take in memory */
    static Histogram read(String text, long mostBytes) throws DataFormatException {
        return Histogram.decodeFromByteBuffer(inflated(Base64.getDecoder().decode(text), mostBytes), 0);
    }

    /**
     * The content, inflated here and not by the library: that goes on for ever where inflating yields nothing, as it does of data that
     * were altered.
     */
    private static ByteBuffer inflated(byte[] bytes, long mostBytes) throws DataFormatException {
        ByteBuffer before = ByteBuffer.wrap(bytes);
        if (bytes.length < COMPRESSED_AT || (before.getInt() & COOKIE_MASK) != COMPRESSED_COOKIE) {
            throw new DataFormatException("it is of another kind");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, COMPRESSED_AT, bytes.length - COMPRESSED_AT);
            byte[] start = new byte[HistogramHeader.BYTES];
            fill(start, 0, inflater);
            HistogramHeader header = HistogramHeader.of(ByteBuffer.wrap(start));
            header.check(mostBytes);
            byte[] whole = Arrays.copyOf(start, start.length + header.payloadBytes());
            fill(whole, start.length, inflater);
            return ByteBuffer.wrap(whole);
        } finally {
            inflater.end();
        }
    }

    private static void fill(byte[] content, int from, Inflater inflater) throws DataFormatException {
        int length = from;
        while (length < content.length) {
            int more = inflater.inflate(content, length, content.length - length);
            if (more == 0) {
                throw new DataFormatException("its content ends too early");
            }
            length += more;
        }
    }
}
