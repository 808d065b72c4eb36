package dev.perfgate.cpu;

/**
 * The work of one thread: traversals of an array of 512 KiB, for each of whose elements a random number is stirred 17 times and
 * mixed into it. One traversal is one unit.
 *
 * <p>It is the same on every machine and in every release: whoever changes anything here, changes {@link #VERSION}. Each stirring
 * needs the outcome of the one before, and each element that of its neighbour: so no compiler works on several at once, and none can
 * leave out any as long as the array is looked at in the end.
 */
final class WorkUnit {
    /** Results of different versions are of different work. */
    static final int VERSION = 1;

    /** Longs in the array: 512 KiB, more than the first-level cache of any processor, less than the last-level one. */
    static final int ELEMENTS = 65_536;

    /** Stirrings for each element. */
    static final int SPINS = 17;

    /** Parts of a unit, so that a thread looks at the clock some ten thousand times a second. */
    static final int PARTS = 32;

    private static final int PART = ELEMENTS / PARTS;
    /** Any number but 0, from which the stirring would not come away: the golden ratio's fraction, in 64 bits. */
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final long[] array = new long[ELEMENTS];
    private long number = SEED;
    private int next;

    /** A part of a unit: the next elements, and after the last ones the first ones again. */
    void workPart() {
        long stirred = number;
        int end = next + PART;
        for (int i = next; i < end; i++) {
            for (int spin = 0; spin < SPINS; spin++) {
                // xorshift64 (Marsaglia 2003): six operations, each of which waits for the one before.
                stirred ^= stirred << 13;
                stirred ^= stirred >>> 7;
                stirred ^= stirred << 17;
            }
            array[i] ^= stirred;
            stirred += array[i];
        }
        number = stirred;
        next = end % ELEMENTS;
    }

    void workUnit() {
        for (int part = 0; part < PARTS; part++) {
            workPart();
        }
    }

    /** A number that depends on everything that was worked. */
    long outcome() {
        long outcome = number;
        for (long element : array) {
            outcome = outcome * 31 + element;
        }
        return outcome;
    }
}
