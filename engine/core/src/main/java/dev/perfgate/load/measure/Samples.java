package dev.perfgate.load.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The times that one thread recorded during one interval, one after the other: what it takes in memory follows from the requests of a
 * second, and not from the number of their names. Written by one thread, then read by another, then cleared; the blocks stay.
 */
final class Samples {
    private static final int BLOCK = 4096;
    private static final int SERVICE_BITS = 42;
    /** 73 minutes. */
    private static final long LONGEST_SERVICE = (1L << SERVICE_BITS) - 2;

    /** Names beyond that number could not be told apart. */
    static final int MOST_NAMES = 1 << 21;

    private final List<long[]> blocks = new ArrayList<>();
    private long[] block = new long[BLOCK];
    private int full;
    private int at;

    Samples() {
        blocks.add(block);
    }

    /** Hears of each sample. */
    interface Reader {
        /** @param serviceNanos negative of a request that failed */
        void sample(int request, long responseNanos, long serviceNanos);
    }

    void succeeded(int request, long responseNanos, long serviceNanos) {
        add(request, responseNanos, Math.min(LONGEST_SERVICE, Math.max(0, serviceNanos)) + 1);
    }

    void failed(int request, long waitedNanos) {
        add(request, waitedNanos, 0);
    }

    private void add(int request, long response, long service) {
        if (at == BLOCK) {
            nextBlock();
        }
        block[at] = Math.max(0, response);
        block[at + 1] = ((long) request << SERVICE_BITS) | service;
        at += 2;
    }

    private void nextBlock() {
        full++;
        if (full == blocks.size()) {
            blocks.add(new long[BLOCK]);
        }
        block = blocks.get(full);
        at = 0;
    }

    void each(Reader reader) {
        for (int i = 0; i <= full; i++) {
            long[] words = blocks.get(i);
            int end = i == full ? at : BLOCK;
            for (int j = 0; j < end; j += 2) {
                long second = words[j + 1];
                reader.sample((int) (second >>> SERVICE_BITS), words[j], (second & ((1L << SERVICE_BITS) - 1)) - 1);
            }
        }
    }

    /** What it takes in memory, filled or not. */
    long bytes() {
        return (long) blocks.size() * BLOCK * Long.BYTES;
    }

    void clear() {
        full = 0;
        at = 0;
        block = blocks.get(0);
    }
}
