package dev.perfgate.http;

/**
 * One loop's exact part of something that is dealt out in turn.
 *
 * @param index which loop, from 0
 * @param count how many loops
 */
record Share(int index, int count) {

    /** How many of a total are this loop's; over all loops they add up to the total. */
    long of(long total) {
        return total == Long.MAX_VALUE ? total : total / count + (index < total % count ? 1 : 0);
    }

    /** Where this loop's nth one stands among all. */
    long position(long nth) {
        return index + nth * count;
    }
}
