package dev.perfgate.measure;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.HdrHistogram.Histogram;

/** A histogram as a text in a file; both hold the same counts. */
public enum HistogramText {
    /** The smallest text. */
    COMPRESSED("HdrHistogram V2 compressed, base64") {
        @Override
        String write(Histogram histogram) {
            ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
            int length = histogram.encodeIntoCompressedByteBuffer(bytes, Deflater.DEFAULT_COMPRESSION);
            return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
        }

        @Override
        Histogram read(String text, long mostBytes) throws DataFormatException {
            byte[] bytes = Base64.getDecoder().decode(text);
            HistogramHeader.of(inflatedHeader(bytes)).check(mostBytes);
            return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 0);
        }
    },
    /** What shrinks most where the whole file is compressed: histograms of like requests are like each other. */
    PLAIN("HdrHistogram V2, hexadecimal") {
        @Override
        String write(Histogram histogram) {
            ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
            int length = histogram.encodeIntoByteBuffer(bytes);
            return HexFormat.of().formatHex(bytes.array(), 0, length);
        }

        @Override
        Histogram read(String text, long mostBytes) {
            ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(text));
            HistogramHeader.of(bytes.duplicate()).check(mostBytes);
            return Histogram.decodeFromByteBuffer(bytes, 0);
        }
    };

    /** Cookie and length of the deflated content stand before it. */
    private static final int COMPRESSED_AT = 8;

    private final String label;

    HistogramText(String label) {
        this.label = label;
    }

    /** As a file calls it. */
    public String label() {
        return label;
    }

    abstract String write(Histogram histogram);

    /** @param mostBytes what it may take in memory */
    abstract Histogram read(String text, long mostBytes) throws DataFormatException;

    private static ByteBuffer inflatedHeader(byte[] bytes) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, COMPRESSED_AT, bytes.length - COMPRESSED_AT);
            byte[] header = new byte[HistogramHeader.BYTES];
            int length = 0;
            while (length < header.length && !inflater.finished() && !inflater.needsInput()) {
                length += inflater.inflate(header, length, header.length - length);
            }
            return ByteBuffer.wrap(header, 0, length);
        } finally {
            inflater.end();
        }
    }
}
