package dev.perfgate.load.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.load.measure.Interval.Gauges;
import dev.perfgate.load.measure.TimelineBuilder.Track;
import dev.perfgate.load.measure.Totals.FailureTotal;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final long MS = 1_000_000;
    private static final long SECOND = 1_000 * MS;
    private static final long START = 50 * SECOND;

    private final Intervals intervals = new Intervals(2, 2, Long.MAX_VALUE);
    private final IntervalWriter one = intervals.writer(0);
    private final IntervalWriter other = intervals.writer(1);
    private final Totals totals = new Totals(2, START);

    @Test
    void figuresOfAllWritersAddUp() throws Exception {
        succeed(one, 0, 10 * MS, 8 * MS, 100, 40);
        succeed(one, 1, 30 * MS, 30 * MS, 200, 50);
        one.current().dropped(3);
        succeed(other, 0, 20 * MS, 4 * MS, 100, 40);
        other.current().tally(0).transferred(7, 40);
        other.current().tally(0).resent();
        other.current().failed(0, "connection", "connection reset", 500 * MS, START);
        addSecond(0, false);

        assertThat(totals.ended()).isEqualTo(4);
        assertThat(totals.failed()).isEqualTo(1);
        assertThat(totals.dropped()).isEqualTo(3);
        assertThat(totals.request(0).ended()).isEqualTo(3);
        assertThat(totals.request(0).bytesIn()).isEqualTo(207);
        assertThat(totals.request(0).bytesOut()).isEqualTo(120);
        assertThat(totals.request(1).ended()).isEqualTo(1);
        assertThat(totals.all().bytesIn()).isEqualTo(407);
        assertThat(totals.all().responseTimes().count())
                .as("without the request that got no answer")
                .isEqualTo(3);
        assertThat(totals.all().responseTimesOfFailed().count()).isEqualTo(1);
        assertThat(totals.request(0).responseTimesOfFailed().max()).isEqualTo(500, within(0.5));
        assertThat(totals.request(1).responseTimesOfFailed().count()).isZero();
        assertThat(totals.all().resent()).isEqualTo(1);
        assertThat(totals.request(0).serviceTimes().max()).isEqualTo(8, within(0.01));
        assertThat(totals.all().responseTimes().max()).isEqualTo(30, within(0.03));
    }

    @Test
    void timelineHasOnePointAnInterval() throws Exception {
        for (int i = 0; i < 10; i++) {
            one.current().tally(0).succeeded((i + 1) * MS, MS);
        }
        other.current().failed(0, "timeout", "no answer within 10s", MS, START);
        other.current().tally(0).succeeded(90 * MS, MS);
        one.publish(0, SECOND, false, new Gauges(5, 4, 3, 2 * MS, 400 * MS));
        other.publish(0, SECOND, false, new Gauges(10, 1, 2, 9 * MS, 600 * MS));
        assertThat(intervals.addNextTo(totals)).isTrue();
        addSecond(1, true);

        TimelineBuilder timeline = totals.timeline();
        assertThat(timeline.size()).isEqualTo(2);
        assertThat(timeline.values(Track.RATE)).containsExactly(12, 0);
        assertThat(timeline.values(Track.FAILURES)).containsExactly(1, 0);
        assertThat(timeline.values(Track.USERS)).containsExactly(15, 0);
        assertThat(timeline.values(Track.IN_FLIGHT)).containsExactly(5, 0);
        assertThat(timeline.values(Track.CONNECTIONS)).containsExactly(5, 0);
        assertThat(timeline.values(Track.GENERATOR_LOOP_DELAY)).containsExactly(9, 0);
        assertThat(timeline.values(Track.GENERATOR_CPU)[0]).isEqualTo(0.5, within(1e-9));
        assertThat(timeline.values(Track.P50)[0]).isEqualTo(6, within(0.01));
        assertThat(timeline.values(Track.P99)[0]).isEqualTo(90, within(0.1));
        assertThat(timeline.values(Track.P50)[1]).isNaN();
        assertThat(timeline.newest(Track.RATE)).isZero();
    }

    @Test
    void lastPieceOfASecondHasTheRateOfItsLength() throws Exception {
        one.current().tally(0).succeeded(MS, MS);
        one.publish(0, SECOND / 2, true, Gauges.NONE);
        other.publish(0, SECOND / 4, true, Gauges.NONE);
        intervals.addNextTo(totals);
        assertThat(totals.timeline().newest(Track.RATE)).isEqualTo(2);
    }

    @Test
    void pieceTooShortHasNoRate() throws Exception {
        one.current().tally(0).succeeded(MS, MS);
        one.publish(0, SECOND / 10, true, Gauges.NONE);
        other.publish(0, SECOND / 10, true, Gauges.NONE);
        intervals.addNextTo(totals);
        assertThat(totals.timeline().newest(Track.RATE)).isNaN();
        assertThat(totals.timeline().newest(Track.GENERATOR_CPU)).isNaN();
        assertThat(totals.ended()).isEqualTo(1);
    }

    @Test
    void activeTimeIsFromTheFirstStartToTheLastEnd() throws Exception {
        assertThat(totals.activeSeconds()).isZero();
        one.current().span(START + 2 * SECOND, START + 3 * SECOND);
        other.current().span(START + SECOND, START + 2 * SECOND);
        addSecond(0, false);
        other.current().span(START + 4 * SECOND, START + 5 * SECOND + 500 * MS);
        addSecond(1, true);
        assertThat(totals.activeSeconds()).isEqualTo(4.5);
    }

    @Test
    void failuresAreGroupedAndTheMostFrequentComesFirst() throws Exception {
        for (int i = 0; i < 3; i++) {
            one.current().failed(1, "status", "status 500", MS, START + i * SECOND);
            other.current().failed(1, "status", "status 500", MS, START + (i + 5) * SECOND);
        }
        one.current().failed(1, "status", "status 404", MS, START + SECOND);
        one.current().failed(0, "status", "status 404", MS, START - SECOND);
        addSecond(0, true);
        assertThat(totals.failures())
                .containsExactly(
                        new FailureTotal(new FailureKey(1, "status", "status 500"), 6, 0, 7),
                        new FailureTotal(new FailureKey(0, "status", "status 404"), 1, 0, 0),
                        new FailureTotal(new FailureKey(1, "status", "status 404"), 1, 1, 1));
    }

    @Test
    void countlessMessagesAreNotAllKeptButAllCounted() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            one.current().failed(0, "check", "message " + i, MS, START);
        }
        addSecond(0, true);
        assertThat(totals.failures()).hasSizeLessThanOrEqualTo(501);
        assertThat(totals.failures().get(0).key().message())
                .isEqualTo("other failures: there are too many different messages");
        assertThat(totals.failures().stream().mapToLong(FailureTotal::count).sum())
                .isEqualTo(2_000)
                .isEqualTo(totals.failed());
    }

    @Test
    void shortTimesKeepTheirMean() throws Exception {
        for (int nanos = 20_000; nanos < 60_000; nanos++) {
            one.current().tally(0).succeeded(nanos, nanos);
        }
        addSecond(0, true);
        assertThat(totals.all().responseTimes().mean()).isEqualTo(0.040, within(0.0001));
    }

    private void addSecond(int index, boolean last) throws InterruptedException {
        one.publish(index, SECOND, last, Gauges.NONE);
        other.publish(index, SECOND, last, Gauges.NONE);
        assertThat(intervals.addNextTo(totals)).isTrue();
    }

    private static void succeed(
            IntervalWriter writer, int request, long response, long service, long received, long sent) {
        Tally tally = writer.current().tally(request);
        tally.succeeded(response, service);
        tally.transferred(received, sent);
    }
}
