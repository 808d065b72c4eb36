package dev.perfgate.measure;

import java.nio.ByteBuffer;

/**
 * What stands before the counts of a histogram in HdrHistogram's V2 encoding. A few bytes of it can ask for gigabytes, so it is looked
 * at before the library makes room.
 */
record HistogramHeader(int digits, long lowest, long highest, int payloadBytes) {
    static final int BYTES = 40;

    private static final int V2_COOKIE = 0x1c849303;
    private static final int COOKIE_MASK = ~0xf0;
    private static final int MOST_DIGITS = 5;

    /** As variable-length numbers. */
    private static final long MOST_BYTES_OF_A_COUNT = 9;

    static HistogramHeader of(ByteBuffer bytes) {
        if (bytes.remaining() < BYTES) {
            throw new IllegalArgumentException("it ends within its header");
        }
        int cookie = bytes.getInt();
        int payload = bytes.getInt();
        int offset = bytes.getInt();
        HistogramHeader header = new HistogramHeader(bytes.getInt(), bytes.getLong(), bytes.getLong(), payload);
        double ratio = bytes.getDouble();
        if ((cookie & COOKIE_MASK) != (V2_COOKIE & COOKIE_MASK) || offset != 0 || ratio != 1) {
            throw new IllegalArgumentException("it is of another kind");
        }
        if (header.digits < 0
                || header.digits > MOST_DIGITS
                || header.lowest < 1
                || header.highest / 2 < header.lowest) {
            throw new IllegalArgumentException("its layout is impossible");
        }
        if (payload < 0 || payload > header.counts() * MOST_BYTES_OF_A_COUNT) {
            throw new IllegalArgumentException("its counts are longer than its layout has room for");
        }
        return header;
    }

    void check(long mostBytes) {
        if (memoryBytes() > mostBytes) {
            throw new IllegalArgumentException("it takes " + memoryBytes() + " bytes of memory, above what is allowed");
        }
    }

    /** Eight bytes each. */
    long memoryBytes() {
        return counts() * Long.BYTES;
    }

    /** As HdrHistogram lays them out. */
    private long counts() {
        long buckets = 1L << (64 - Long.numberOfLeadingZeros(2L * (long) Math.pow(10, digits) - 1));
        int doublings = 1;
        // As a double: near the largest value, one more doubling would overflow.
        for (double reach = (double) buckets * Long.highestOneBit(lowest); reach <= highest; reach *= 2) {
            doublings++;
        }
        return (doublings + 1) * (buckets / 2);
    }
}
