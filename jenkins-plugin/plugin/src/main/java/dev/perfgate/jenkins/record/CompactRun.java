package dev.perfgate.jenkins.record;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.Timeline;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * A large run as a build keeps it, after it was judged: a job has thousands of them. Of single requests the distributions are within 1 %
 * instead of 0.1 %, and figures on the timeline have three digits; all figures of the whole run stay as they are.
 */
final class CompactRun {
    private static final MathContext DIGITS = new MathContext(3);
    private static final int COARSE_DIGITS = 2;

    private CompactRun() {}

    static Run of(Run run) {
        Measurements all = run.measurements();
        Measurements compact = new Measurements(
                all.metrics().stream().map(CompactRun::compact).toList(),
                compact(all.timeline()),
                all.events(),
                all.failures(),
                all.artifacts(),
                all.phases());
        return new Run(run.info(), run.context(), run.validity(), compact, run.gates(), run.verdicts(), run.notes());
    }

    private static Metric compact(Metric metric) {
        return !metric.ofWholeRun() && metric.detail() instanceof Metric.Detail.Distributed detail
                ? Metric.of(metric.definition(), metric.scope(), coarse(detail.distribution()))
                : metric;
    }

    private static Distribution coarse(Distribution fine) {
        try {
            ByteBuffer encoded = ByteBuffer.wrap(Base64.getDecoder().decode(fine.encode()));
            Histogram coarse = new Histogram(COARSE_DIGITS);
            coarse.setAutoResize(true);
            coarse.add(Histogram.decodeFromCompressedByteBuffer(encoded, 0));
            return Distribution.copyOf(coarse, fine.scale());
        } catch (DataFormatException e) {
            throw new IllegalStateException("an encoded distribution can be decoded", e);
        }
    }

    private static Timeline compact(Timeline timeline) {
        List<Timeline.Series> series = timeline.series().stream()
                .map(one -> one.withValues(rounded(one.values())))
                .toList();
        return new Timeline(timeline.intervalSeconds(), series);
    }

    private static double[] rounded(double[] values) {
        double[] rounded = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = Double.isFinite(values[i])
                    ? new BigDecimal(values[i]).round(DIGITS).doubleValue()
                    : values[i];
        }
        return rounded;
    }
}
