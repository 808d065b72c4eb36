package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.Validity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratorHealthTest {
    private static final double IDLE = 0.2;
    private static final double BUSY = 0.97;

    @Test
    void generatorThatKeptUpIsNotMentioned() {
        assertThat(judge(true, seconds(10, IDLE), seconds(10, 12))).isEqualTo(Validity.VALID);
    }

    @Test
    void saturatedGeneratorMakesScheduledLoadInvalid() {
        Validity validity = judge(true, then(seconds(6, BUSY), seconds(4, IDLE)), seconds(10, 40));
        assertThat(validity.reasons())
                .containsExactly("the load generator could not keep its schedule, it was busy to at least 95 %"
                        + " in 6 of 10 seconds; lower the load, or give it more cores");
        assertThat(validity.warnings()).isEmpty();
    }

    @Test
    void saturatedGeneratorIsAWarningWhereTheLoadGoesAsFastAsItCan() {
        Validity validity = judge(false, seconds(10, BUSY), seconds(10, 40));
        assertThat(validity.valid()).isTrue();
        assertThat(validity.warnings())
                .containsExactly("the load generator was the limit, it was busy to at least 95 % in 10 of 10 seconds:"
                        + " the subject could do more than these figures show");
    }

    @Test
    void generatorBusyInHalfOfTheSecondsIsNotSaturated() {
        assertThat(judge(true, then(seconds(5, BUSY), seconds(5, IDLE)), seconds(10, 40)))
                .isEqualTo(Validity.VALID);
    }

    @Test
    void secondsOfUnknownCpuAreLeftOut() {
        Validity validity = judge(true, then(seconds(2, BUSY), seconds(1, Double.NaN)), seconds(3, 40));
        assertThat(validity.reasons()).singleElement().asString().contains("in 2 of 2 seconds");
    }

    @Test
    void scheduleNotKeptIsInvalidWithItsFigures() {
        Validity validity = judge(true, seconds(20, IDLE), then(List.of(480.0, 5.0, 120.0, 110.0), seconds(16, 5)));
        assertThat(validity.reasons())
                .containsExactly("the load generator paused (> 100 ms) in 3 of 20 s, up to 480 ms:"
                        + " it could not keep its schedule; give it more processor time");
    }

    @Test
    void fewLateSecondsOfManyAreAWarning() {
        Validity validity = judge(true, seconds(40, IDLE), then(List.of(480.0, 120.0), seconds(38, 5)));
        assertThat(validity.valid()).isTrue();
        assertThat(validity.warnings())
                .containsExactly("the load generator paused (> 100 ms) in 2 of 40 s, up to 480 ms:"
                        + " the slowest responses may be its own fault");
    }

    @Test
    void onePauseOfSeveralSecondsSpoilsThemAll() {
        Validity validity = judge(true, seconds(20, IDLE), then(seconds(19, 5), List.of(3_200.0)));
        assertThat(validity.reasons()).singleElement().asString().contains("in 4 of 20 s, up to 3,200 ms");
    }

    @Test
    void lateLoadWithoutScheduleIsAWarning() {
        Validity validity = judge(false, seconds(10, IDLE), seconds(10, 150));
        assertThat(validity.valid()).isTrue();
        assertThat(validity.warnings()).singleElement().asString().contains("in 10 of 10 s");
    }

    @Test
    void shortRunIsNotJudgedByItsStart() {
        for (int seconds = 1; seconds <= 2; seconds++) {
            assertThat(judge(true, seconds(seconds, BUSY), seconds(seconds, 900))
                            .valid())
                    .isTrue();
        }
        assertThat(judge(true, seconds(3, IDLE), List.of(900.0, 5.0, 5.0)).valid())
                .isTrue();
    }

    @Test
    void runWithoutIntervalsIsValid() {
        assertThat(judge(true, List.of(), List.of())).isEqualTo(Validity.VALID);
    }

    @Test
    void whatTheGeneratorLacksIsNoFailureOfTheSubject() {
        Validity validity = GeneratorHealth.judge(
                new GeneratorRecord(false, List.of(), List.of(), 0, 0, 1000, Map.of("no local port left", 1_234L)));
        assertThat(validity.reasons())
                .containsExactly("1,234 requests failed at the load generator itself: no local port left;"
                        + " use fewer connections, or raise the limit");
    }

    @Test
    void muchGarbageCollectionAndFilesNearTheLimitAreWarnings() {
        Validity validity = GeneratorHealth.judge(
                new GeneratorRecord(true, seconds(10, IDLE), seconds(10, 5), 1_200, 950, 1_000, Map.of()));
        assertThat(validity.valid()).isTrue();
        assertThat(validity.warnings())
                .containsExactly(
                        "the load generator collected garbage for 12 % of the time; give it more memory (-Xmx)",
                        "the load generator had 950 files and connections open, of 1,000 that it may have (ulimit -n)");
    }

    private static Validity judge(boolean scheduled, List<Double> cpu, List<Double> delays) {
        return GeneratorHealth.judge(new GeneratorRecord(scheduled, cpu, delays, 0, 10, 1_000, Map.of()));
    }

    private static List<Double> seconds(int count, double value) {
        return Collections.nCopies(count, value);
    }

    private static List<Double> then(List<Double> first, List<Double> rest) {
        return Stream.concat(first.stream(), rest.stream()).toList();
    }
}
