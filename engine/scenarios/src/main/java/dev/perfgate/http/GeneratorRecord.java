package dev.perfgate.http;

import dev.perfgate.http.wire.WireFailure;
import dev.perfgate.load.measure.TimelineBuilder.Track;
import dev.perfgate.load.measure.Totals;
import dev.perfgate.load.measure.Totals.FailureTotal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of the load generator itself, by which {@link GeneratorHealth} judges it.
 *
 * @param scheduled whether iterations are meant to begin at certain times, and not just as fast as they can
 * @param cpuShares of its event loops, one an interval, 1 when all of them computed all the time; NaN where unknown
 * @param loopDelaysMillis how late its event loops were at most, one an interval
 * @param gcMillis garbage collection during the load
 * @param ownFailures how many requests failed for want of something that the generator's machine has too little of
 */
record GeneratorRecord(
        boolean scheduled,
        List<Double> cpuShares,
        List<Double> loopDelaysMillis,
        long gcMillis,
        long mostOpenFiles,
        long openFilesLimit,
        Map<String, Long> ownFailures) {

    GeneratorRecord {
        cpuShares = List.copyOf(cpuShares);
        loopDelaysMillis = List.copyOf(loopDelaysMillis);
        ownFailures = Collections.unmodifiableSortedMap(new TreeMap<>(ownFailures));
    }

    static GeneratorRecord of(boolean scheduled, Totals totals, GeneratorWatch watch) {
        return new GeneratorRecord(
                scheduled,
                list(totals.timeline().values(Track.GENERATOR_CPU)),
                list(totals.timeline().values(Track.GENERATOR_LOOP_DELAY)),
                watch.gcMillis(),
                watch.mostOpenFiles(),
                OpenFiles.limit(),
                ownFailures(totals));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static Map<String, Long> ownFailures(Totals totals) {
        Map<String, Long> own = new TreeMap<>();
        for (FailureTotal failure : totals.failures()) {
            if (WireFailure.GENERATORS_OWN.contains(failure.key().message())) {
                own.merge(failure.key().message(), failure.count(), Long::sum);
            }
        }
        return own;
    }
}
