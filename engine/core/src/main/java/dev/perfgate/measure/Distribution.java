package dev.perfgate.measure;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.DataFormatException;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.PackedHistogram;
import org.jspecify.annotations.Nullable;

/**
 * An unchanging distribution of samples: a histogram (HdrHistogram, three significant digits: every figure is within 0.1 %) of
 * whole numbers, each of which stands for {@code scale} units. Distributions of times hold nanoseconds and give milliseconds:
 * their scale is 1e-6. Recorded times are told apart by half a microsecond and no finer.
 *
 * <p>Percentiles are HdrHistogram's: the largest value that is equivalent to the one below which the given share of all samples
 * lies. The mean is that of the histogram's bucket midpoints. Merging adds bucket by bucket and is exact: the percentiles of the
 * sum are those of one recorder that had seen all samples.
 */
public final class Distribution {
    /** The scale of distributions that hold nanoseconds and give milliseconds. */
    public static final double NANOS_AS_MILLIS = 1e-6;

    /** How many digits of a recorded value are kept. */
    public static final int SIGNIFICANT_DIGITS = 3;

    private static final Histogram EMPTY = emptyHistogram();

    /** Of those of many names only one at a time is open in a thread: a run of 500 names would need hundreds of megabytes. */
    private static final ThreadLocal<@Nullable Opened> OPENED = new ThreadLocal<>();

    /** Either this or the bytes. */
    private final @Nullable Histogram kept;

    private final byte @Nullable [] bytes;
    private final long count;
    private final double scale;

    private Distribution(Histogram histogram, double scale) {
        this.kept = histogram;
        this.bytes = null;
        this.count = histogram.getTotalCount();
        this.scale = scale;
    }

    private Distribution(byte[] bytes, long count, double scale) {
        this.kept = null;
        this.bytes = bytes;
        this.count = count;
        this.scale = scale;
    }

    private static final class Opened {
        private final byte[] bytes;
        private final Histogram histogram;

        Opened(byte[] bytes, Histogram histogram) {
            this.bytes = bytes;
            this.histogram = histogram;
        }
    }

    /** Not to be changed. */
    private Histogram histogram() {
        if (kept != null) {
            return kept;
        }
        @Nullable Opened opened = OPENED.get();
        byte[] own = Objects.requireNonNull(bytes);
        if (opened == null || opened.bytes != own) {
            opened = new Opened(own, Histogram.decodeFromByteBuffer(ByteBuffer.wrap(own), 0));
            OPENED.set(opened);
        }
        return opened.histogram;
    }

    /** The distribution of a histogram's present content, which is copied. */
    public static Distribution copyOf(AbstractHistogram source, double scale) {
        if (source instanceof PackedHistogram packed) {
            return new Distribution(bytes(packed), packed.getTotalCount(), scale);
        }
        // Of the same layout: into a finer one, each sample would move to the lower end of its bucket.
        Histogram copy = new Histogram(source);
        copy.add(source);
        return new Distribution(copy, scale);
    }

    private static byte[] bytes(PackedHistogram packed) {
        ByteBuffer buffer = ByteBuffer.allocate(packed.getNeededByteBufferCapacity());
        return Arrays.copyOf(buffer.array(), packed.encodeIntoByteBuffer(buffer));
    }

    private static PackedHistogram packed(Histogram histogram) {
        PackedHistogram packed = new PackedHistogram(histogram);
        packed.setAutoResize(true);
        packed.add(histogram);
        return packed;
    }

    /** An empty distribution, the neutral element of {@link #plus}. */
    public static Distribution empty(double scale) {
        return new Distribution(EMPTY, scale);
    }

    /** The distribution of these values, each given in units (not in whole numbers of the scale). */
    public static Distribution of(double scale, double... values) {
        Histogram histogram = emptyHistogram();
        for (double value : values) {
            histogram.recordValue(Math.round(value / scale));
        }
        return new Distribution(histogram, scale);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException when the text is no such histogram
     */
    public static Distribution decode(String base64, double scale) {
        return decode(base64, scale, Long.MAX_VALUE);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param mostBytes what it may take in memory; a text can ask for much more than its own length
     * @throws IllegalArgumentException when the text is no such histogram, or one that is too large
     */
    public static Distribution decode(String base64, double scale, long mostBytes) {
        try {
            Histogram histogram = HistogramText.read(base64, mostBytes);
            // What counts that no load can reach make of it would come to light only when it is asked.
            histogram.getValueAtPercentile(100);
            if (histogram.getTotalCount() < 0) {
                throw new IllegalArgumentException("its counts are too large");
            }
            return new Distribution(histogram, scale);
        } catch (DataFormatException | RuntimeException e) {
            throw new IllegalArgumentException("not a " + HistogramText.ENCODING + ": " + e.getMessage(), e);
        }
    }

    /** The histogram in HdrHistogram's V2 compressed encoding, base64. */
    public String encode() {
        return HistogramText.write(histogram());
    }

    /** About what it takes in memory. */
    public long memoryBytes() {
        return kept == null ? Objects.requireNonNull(bytes).length : kept.getEstimatedFootprintInBytes();
    }

    /**
     * Both distributions as one; exact.
     *
     * @throws IllegalArgumentException when the scales differ
     */
    public Distribution plus(Distribution other) {
        if (scale != other.scale) {
            throw new IllegalArgumentException("distributions of different scales: " + scale + " and " + other.scale);
        }
        Histogram own = histogram();
        Histogram sum = new Histogram(own);
        sum.setAutoResize(true);
        sum.add(own);
        sum.add(other.histogram());
        // A sum is kept as small as its parts are.
        return kept == null || other.kept == null ? copyOf(packed(sum), scale) : new Distribution(sum, scale);
    }

    public long count() {
        return count;
    }

    /** Units that one recorded whole number stands for. */
    public double scale() {
        return scale;
    }

    /** The mean, NaN without samples. */
    public double mean() {
        return count() == 0 ? Double.NaN : histogram().getMean() * scale;
    }

    /** The standard deviation of the population, NaN without samples. */
    public double standardDeviation() {
        return count() == 0 ? Double.NaN : histogram().getStdDeviation() * scale;
    }

    /** The smallest sample, NaN without samples. */
    public double min() {
        return count() == 0 ? Double.NaN : histogram().getMinValue() * scale;
    }

    /** The largest sample, NaN without samples. */
    public double max() {
        return count() == 0 ? Double.NaN : histogram().getMaxValue() * scale;
    }

    /** The value at a percentile from 0 to 100, NaN without samples; never above {@link #max}. */
    public double percentile(double percentile) {
        return count() == 0
                ? Double.NaN
                : Math.min(
                                histogram().getValueAtPercentile(percentile),
                                histogram().getMaxValue())
                        * scale;
    }

    /** How many samples are at or below a value, to the distribution's resolution; for histograms. */
    public long countUpTo(double value) {
        long whole = Math.round(value / scale);
        return whole < 0 ? 0 : histogram().getCountBetweenValues(0, whole);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that
                && scale == that.scale
                && histogram().equals(that.histogram());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(count());
    }

    @Override
    public String toString() {
        return count() + " samples, p50 " + percentile(50) + ", p99 " + percentile(99);
    }

    private static Histogram emptyHistogram() {
        Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);
        histogram.setAutoResize(true);
        return histogram;
    }
}
