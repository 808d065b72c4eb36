package dev.perfgate.json;

/**
 * Limits on the size and depth of a run's files. A file that an agent sent can be made to fill any memory, by its own size, by what is
 * compressed in it, or by what a few bytes of it stand for.
 *
 * @param bytes of the file, decompressed
 * @param textLength of one text, in characters
 * @param values fields and elements in all, but not the points of series
 * @param points of all series
 * @param metrics of the run and of its phases
 * @param histogramBytes what all histograms take in memory
 */
public record DocumentLimits(long bytes, int textLength, long values, long points, int metrics, long histogramBytes) {
    /** For files of a user's own. The nesting of any file is limited, and what Jackson limits. */
    public static final DocumentLimits NONE = new DocumentLimits(
            Long.MAX_VALUE, 20_000_000, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    /**
     * For files that come from elsewhere: several times what a day of load, or an hour of five phases, with a hundred request names
     * leaves. All of them at once take less than 350 MB of memory.
     */
    public static final DocumentLimits UNTRUSTED =
            new DocumentLimits(24_000_000, 2_000_000, 500_000, 2_000_000, 20_000, 200_000_000);

    public DocumentLimits {
        if (bytes < 1 || textLength < 1 || values < 1 || points < 1 || metrics < 1 || histogramBytes < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    public boolean areNone() {
        return equals(NONE);
    }
}
