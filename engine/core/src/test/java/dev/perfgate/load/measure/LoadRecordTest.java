package dev.perfgate.load.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.load.measure.Interval.Gauges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The laws by which what was recorded is merged, so that it does not matter how a load was split: over loops, seconds or machines. */
class LoadRecordTest {
    private static final int NAMES = 3;
    private static final long SECOND = 1_000_000_000;

    @RepeatedTest(20)
    void mergingIsAssociative(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        IntervalRecord a = recorded(random);
        IntervalRecord b = recorded(random);
        IntervalRecord c = recorded(random);
        assertThat(figures(sum(sum(a, b), c)))
                .isEqualTo(figures(sum(a, sum(b, c))))
                .isEqualTo(figures(sum(a, b, c)));
    }

    @RepeatedTest(20)
    void mergingIsCommutative(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        IntervalRecord a = recorded(random);
        IntervalRecord b = sum(recorded(random), recorded(random));
        assertThat(figures(sum(a, b))).isEqualTo(figures(sum(b, a)));
    }

    @RepeatedTest(5)
    void emptyRecordChangesNothing(RepetitionInfo repetition) {
        IntervalRecord a = recorded(new SplittableRandom(repetition.getCurrentRepetition()));
        assertThat(figures(sum(a, empty())))
                .isEqualTo(figures(sum(empty(), a)))
                .isEqualTo(figures(sum(a)))
                .isNotEqualTo(figures(empty()));
    }

    /** What a machine made of its loops is a record like that of a loop. */
    @RepeatedTest(20)
    void loopsOfManyMachinesAddUpAsThoseOfOne(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        List<IntervalRecord> loops = new ArrayList<>();
        for (int i = random.nextInt(2, 9); i > 0; i--) {
            loops.add(recorded(random));
        }
        int cut = random.nextInt(1, loops.size());
        IntervalRecord oneMachine = sum(loops.toArray(IntervalRecord[]::new));
        IntervalRecord another = sum(loops.subList(0, cut).toArray(IntervalRecord[]::new));
        IntervalRecord third = sum(loops.subList(cut, loops.size()).toArray(IntervalRecord[]::new));
        assertThat(figures(sum(third, another))).isEqualTo(figures(oneMachine));
    }

    @RepeatedTest(5)
    void allTogetherIsTheSumOfItsNames(RepetitionInfo repetition) {
        IntervalRecord loop = recorded(new SplittableRandom(repetition.getCurrentRepetition()));
        LoadRecord byName = LoadRecord.byName(NAMES);
        byName.merge(loop.content());
        LoadRecord direct = LoadRecord.together();
        direct.merge(loop.content());
        LoadRecord overNames = LoadRecord.together();
        overNames.merge(byName);
        assertThat(figures(overNames.request(0))).isEqualTo(figures(direct.request(0)));
        assertThatThrownBy(() -> byName.merge(direct))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("records of 3 and 1 names");
    }

    /** Which messages are kept apart follows from the order, but no failure is lost. */
    @Test
    void failuresBeyondTheBoundAreCountedWhateverTheOrder() {
        LoadRecord first = LoadRecord.byName(1);
        LoadRecord second = LoadRecord.byName(1);
        for (int part = 0; part < 4; part++) {
            Interval loop = new Interval(1);
            for (int i = 0; i < 400; i++) {
                loop.failed(0, i % 2 == 0 ? "check" : "status", "message " + part + "." + i, 1, 1);
            }
            (part < 2 ? first : second).merge(loop.record().content());
        }
        LoadRecord oneWay = LoadRecord.byName(1);
        oneWay.merge(first);
        oneWay.merge(second);
        LoadRecord otherWay = LoadRecord.byName(1);
        otherWay.merge(second);
        otherWay.merge(first);
        assertThat(byKind(oneWay)).isEqualTo(byKind(otherWay)).hasToString("{check=800, status=800}");
        assertThat(oneWay.failures().counts()).hasSizeLessThanOrEqualTo(902);
    }

    private static Map<String, Long> byKind(LoadRecord load) {
        Map<String, Long> sums = new TreeMap<>();
        load.failures().counts().forEach((key, count) -> sums.merge(key.kind(), count.count(), Long::sum));
        return sums;
    }

    private static IntervalRecord empty() {
        return new IntervalRecord(LoadRecord.byName(NAMES));
    }

    private static IntervalRecord sum(IntervalRecord... parts) {
        IntervalRecord sum = empty();
        for (IntervalRecord part : parts) {
            sum.merge(part);
        }
        return sum;
    }

    /** What one loop recorded in a second of a load that goes well, or badly, or not at all. */
    private static IntervalRecord recorded(SplittableRandom random) {
        Interval loop = new Interval(NAMES);
        for (int requests = random.nextInt(200); requests > 0; requests--) {
            int name = random.nextInt(NAMES);
            long nanos = random.nextLong(1, 90 * SECOND);
            loop.tally(name).transferred(random.nextInt(1000), random.nextInt(100));
            if (random.nextInt(10) == 0) {
                loop.failed(name, "status", "status " + random.nextInt(500, 510), nanos, random.nextLong(SECOND));
            } else {
                loop.tally(name).succeeded(nanos, random.nextLong(nanos));
            }
            if (random.nextInt(20) == 0) {
                loop.tally(name).resent();
                loop.tally(name).redirected();
                loop.connected(random.nextLong(SECOND));
            }
            loop.span(random.nextLong(SECOND), random.nextLong(SECOND, 2 * SECOND));
        }
        loop.dropped(random.nextInt(3));
        if (random.nextBoolean()) {
            loop.unasked();
        }
        Gauges standing = new Gauges(
                random.nextInt(100), random.nextInt(50), random.nextInt(60), random.nextLong(SECOND), random.nextInt());
        loop.close(0, random.nextLong(1, SECOND), false, standing);
        return loop.record();
    }

    private static List<Object> figures(IntervalRecord interval) {
        LoadRecord content = interval.content();
        List<Object> figures = new ArrayList<>(List.of(
                interval.seconds(),
                interval.threads(),
                interval.gauges(),
                content.connectTimeDistribution(),
                content.loopDelayDistribution(),
                content.failures().counts(),
                content.dropped(),
                content.unaskedFor(),
                content.activeSeconds()));
        for (int name = 0; name < NAMES; name++) {
            figures.addAll(figures(content.request(name)));
        }
        return figures;
    }

    private static List<Object> figures(RequestRecord request) {
        return List.of(
                request.ended(),
                request.failed(),
                request.redirected(),
                request.resent(),
                request.bytesIn(),
                request.bytesOut(),
                request.responseTimes(),
                request.serviceTimes(),
                request.responseTimesOfFailed());
    }
}
