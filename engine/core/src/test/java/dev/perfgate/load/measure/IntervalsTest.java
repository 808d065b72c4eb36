package dev.perfgate.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.load.measure.Interval.Gauges;
import dev.perfgate.measure.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IntervalsTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void writerThatEndsEarlyIsNotWaitedFor() throws Exception {
        Intervals intervals = new Intervals(2, 1, Long.MAX_VALUE);
        Totals totals = new Totals(1, 0);
        publish(intervals.writer(0), 0, true);
        for (int i = 0; i < 3; i++) {
            publish(intervals.writer(1), i, i == 2);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(intervals.addNextTo(totals)).isTrue();
        }
        assertThat(intervals.addNextTo(totals)).isFalse();
        assertThat(totals.timeline().size()).isEqualTo(3);
        assertThat(totals.ended()).isEqualTo(4);
    }

    @Test
    void writerThatIsAheadWaitsForTheOthersWithoutLoss() throws Exception {
        Intervals intervals = new Intervals(2, 1, Long.MAX_VALUE);
        Totals totals = new Totals(1, 0);
        for (int i = 0; i < 5; i++) {
            publish(intervals.writer(0), i, i == 4);
        }
        for (int i = 0; i < 5; i++) {
            publish(intervals.writer(1), i, i == 4);
            assertThat(intervals.addNextTo(totals)).isTrue();
            assertThat(totals.ended()).isEqualTo(2L * (i + 1));
        }
        assertThat(intervals.addNextTo(totals)).isFalse();
    }

    @Test
    void intervalsGoToAndFroAndComeBackEmpty() throws Exception {
        Intervals intervals = new Intervals(1, 1, Long.MAX_VALUE);
        Totals totals = new Totals(1, 0);
        Interval first = intervals.writer(0).current();
        first.failed(0, "status", "status 500", 7, 5);
        first.dropped(1);
        first.connected(1_000);
        publish(intervals.writer(0), 0, false);
        assertThat(intervals.writer(0).current()).isNotSameAs(first);
        intervals.addNextTo(totals);
        publish(intervals.writer(0), 1, false);
        assertThat(intervals.writer(0).current()).as("used again").isSameAs(first);
        publish(intervals.writer(0), 2, true);
        intervals.addNextTo(totals);
        intervals.addNextTo(totals);
        assertThat(totals.ended()).isEqualTo(4);
        assertThat(totals.failed()).isEqualTo(1);
        assertThat(totals.dropped()).isEqualTo(1);
        assertThat(totals.connectTimes().count()).isEqualTo(1);
    }

    @Test
    void whatNobodyReadsIsBoundedAndReadingMakesRoom() throws Exception {
        Intervals intervals = new Intervals(1, 1, 100_000);
        Totals totals = new Totals(1, 0);
        int published = 0;
        while (!intervals.writer(0).isTooFarAhead()) {
            publish(intervals.writer(0), published++, false);
        }
        assertThat(published).as("intervals of 32 KB each").isEqualTo(4);
        intervals.addNextTo(totals);
        assertThat(intervals.writer(0).isTooFarAhead()).isFalse();
    }

    /** Whatever the order of publishing, the sum is that of one recorder that had seen all samples. */
    @RepeatedTest(20)
    void sumIsExactWhateverTheOrderOfPublishing(RepetitionInfo repetition) throws Exception {
        RandomRecording recording = new RandomRecording(repetition.getCurrentRepetition());
        while (recording.publishNext()) {
            recording.addComplete();
        }
        recording.assertExact();
    }

    @RepeatedTest(3)
    void sumIsExactWhenThreadsWriteAtTheSameTime(RepetitionInfo repetition) throws Exception {
        int writers = 4;
        int each = 50;
        Intervals intervals = new Intervals(writers, 1, Long.MAX_VALUE);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Future<?>> running = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            IntervalWriter writer = intervals.writer(w);
            int last = each - w * repetition.getCurrentRepetition();
            running.add(threads.submit(() -> {
                for (int i = 0; i <= last; i++) {
                    publish(writer, i, i == last);
                }
            }));
        }
        Totals totals = new Totals(1, 0);
        int added = 0;
        while (intervals.addNextTo(totals)) {
            added++;
        }
        for (Future<?> thread : running) {
            thread.get(10, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(added).isEqualTo(each + 1);
        assertThat(totals.ended()).isEqualTo((long) writers * (each + 1) - repetition.getCurrentRepetition() * 6L);
    }

    /** What is kept small of many names says the same as what is fast of few. */
    @Test
    void manyNamesHaveTheFiguresOfFew() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        Intervals few = new Intervals(1, 1, Long.MAX_VALUE);
        Intervals many = new Intervals(3, 500, Long.MAX_VALUE);
        Totals ofFew = new Totals(1, 0);
        Totals ofMany = new Totals(500, 0);
        for (int i = 0; i < 20_000; i++) {
            long nanos = random.nextLong(1, 3 * SECOND);
            few.writer(0).current().tally(0).succeeded(nanos, nanos / 2);
            many.writer(i % 3).current().tally(499).succeeded(nanos, nanos / 2);
        }
        few.writer(0).publish(0, SECOND, true, Gauges.NONE);
        for (int i = 0; i < 3; i++) {
            many.writer(i).publish(0, SECOND, true, Gauges.NONE);
        }
        few.addNextTo(ofFew);
        many.addNextTo(ofMany);
        Distribution expected = ofFew.request(0).responseTimes();
        Distribution kept = ofMany.request(499).responseTimes();
        assertThat(kept.count()).isEqualTo(20_000);
        for (double rank : new double[] {0, 10, 50, 99, 99.9, 100}) {
            assertThat(kept.percentile(rank)).isEqualTo(expected.percentile(rank));
        }
        assertThat(kept.mean()).isEqualTo(expected.mean());
        assertThat(kept.max()).isEqualTo(expected.max());
        assertThat(kept.plus(kept).count()).isEqualTo(40_000);
        assertThat(kept.memoryBytes()).isLessThan(30_000);
        assertThat(Distribution.decode(kept.encode(), Distribution.NANOS_AS_MILLIS)
                        .percentile(99))
                .isEqualTo(expected.percentile(99));
        assertThat(ofMany.request(0).responseTimes().count()).isZero();
        assertThat(ofMany.request(0).responseTimes().memoryBytes()).isLessThan(1000);
        assertThat(ofMany.request(499).responseTimesOfFailed().memoryBytes()).isLessThan(1000);
    }

    private static void publish(IntervalWriter writer, int index, boolean last) {
        writer.current().tally(0).succeeded(1_000_000, 1_000_000);
        writer.publish(index, SECOND, last, Gauges.NONE);
    }

    /** Writers that end at different intervals, publish in a random order, and record random samples. */
    private static final class RandomRecording {
        private static final int NAMES = 3;
        private final SplittableRandom random;
        private final int[] lastIndex;
        private final int[] nextIndex;
        private final Intervals intervals;
        private final Totals totals = new Totals(NAMES, 0);
        private final Intervals reference = new Intervals(1, NAMES, Long.MAX_VALUE);
        private long dropped;
        private int added;

        RandomRecording(long seed) {
            random = new SplittableRandom(seed);
            lastIndex = random.ints(random.nextInt(1, 5), 0, 12).toArray();
            nextIndex = new int[lastIndex.length];
            intervals = new Intervals(lastIndex.length, NAMES, Long.MAX_VALUE);
        }

        /** Lets one of the writers that have not ended publish its next interval; says whether there was one. */
        boolean publishNext() {
            int[] open = random.ints(100, 0, lastIndex.length)
                    .filter(writer -> nextIndex[writer] <= lastIndex[writer])
                    .limit(1)
                    .toArray();
            if (open.length == 0) {
                return false;
            }
            int writer = open[0];
            int index = nextIndex[writer]++;
            record(intervals.writer(writer).current());
            intervals.writer(writer).publish(index, SECOND, index == lastIndex[writer], Gauges.NONE);
            return true;
        }

        private void record(Interval interval) {
            for (int samples = random.nextInt(50); samples > 0; samples--) {
                int name = random.nextInt(NAMES);
                long nanos = random.nextLong(1, 2 * SECOND);
                record(interval, name, nanos);
                record(reference.writer(0).current(), name, nanos);
            }
            long more = random.nextInt(3);
            interval.dropped(more);
            dropped += more;
        }

        private static void record(Interval interval, int name, long nanos) {
            interval.tally(name).transferred(3, 5);
            if (nanos % 3 == 0) {
                interval.failed(name, "status", "status 500", nanos, nanos);
            } else {
                interval.tally(name).succeeded(nanos, nanos / 2);
            }
        }

        /** Adds every interval that all writers have published, as far as nothing has to be waited for. */
        void addComplete() throws InterruptedException {
            while (isComplete(added) && intervals.addNextTo(totals)) {
                added++;
            }
        }

        private boolean isComplete(int index) {
            for (int writer = 0; writer < lastIndex.length; writer++) {
                if (nextIndex[writer] <= index && nextIndex[writer] <= lastIndex[writer]) {
                    return false;
                }
            }
            return true;
        }

        void assertExact() throws InterruptedException {
            assertThat(intervals.addNextTo(totals)).isFalse();
            assertThat(totals.dropped()).isEqualTo(dropped);
            Totals seen = new Totals(NAMES, 0);
            reference.writer(0).publish(0, SECOND, true, Gauges.NONE);
            assertThat(reference.addNextTo(seen)).isTrue();
            for (int name = 0; name < NAMES; name++) {
                assertThat(figures(totals.request(name))).isEqualTo(figures(seen.request(name)));
            }
            assertThat(figures(totals.all())).isEqualTo(figures(seen.all()));
        }

        private static List<Object> figures(RequestRecord total) {
            return List.of(
                    total.ended(),
                    total.failed(),
                    total.bytesOut(),
                    total.responseTimes(),
                    total.serviceTimes(),
                    total.responseTimesOfFailed());
        }
    }
}
