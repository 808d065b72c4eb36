package dev.perfgate.analysis;

import static dev.perfgate.analysis.Histories.improvements;
import static dev.perfgate.analysis.Histories.regressions;
import static dev.perfgate.analysis.Histories.replay;
import static dev.perfgate.analysis.Histories.scaled;
import static dev.perfgate.analysis.Histories.steady;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.result.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionDetectorTest {
    private static final RegressionRule BALANCED = RegressionRule.of(Sensitivity.BALANCED, Direction.LOWER);
    private static final double[] QUIET = steady(1, 120, 200, 0.01);

    @Test
    void stepIsReportedOnceWithTheRunWhereItBegan() {
        List<Decision> decisions = replay(BALANCED, scaled(QUIET, 60, 120, 1.1));

        assertThat(regressions(decisions)).singleElement().satisfies(shift -> {
            assertThat(shift.changedAt()).isEqualTo(60);
            assertThat(shift.alarmedAt()).isEqualTo(62);
            assertThat(shift.relativeShift()).isCloseTo(0.1, within(0.02));
            assertThat(shift.sigma()).isCloseTo(0.01, within(0.005));
            assertThat(shift.oldLevel()).isCloseTo(200, within(2.0));
            assertThat(shift.newLevel()).isCloseTo(220, within(4.0));
        });
        assertThat(improvements(decisions)).isEmpty();
    }

    @Test
    void fourRunsAboveSixtyAreTheFewestThatConvinceTheBalancedRule() {
        Evidence evidence = regressions(replay(BALANCED, scaled(steady(1, 120, 200, 0.004), 60, 120, 1.04)))
                .get(0)
                .evidence();

        // one order of C(63, 3) = 39,711 is above 1 in 50,000, one of C(64, 4) = 635,376 below
        assertThat(evidence).isEqualTo(new Evidence.Ranks(4, 60, 1 / 635_376.0));
    }

    @Test
    void changeThatDidNotLastLeavesTheRunsBeforeItToCompareWith() {
        RegressionDetector detector = BALANCED.detector();
        double[] values = scaled(QUIET, 40, 48, 1.1);

        Arrays.stream(values, 0, 80).forEach(detector::add);

        RegressionDetector.Level level = detector.level().orElseThrow();
        assertThat(level.since()).isZero();
        assertThat(level.runs()).isEqualTo(79);
        assertThat(detector.unaccepted()).isEmpty();
    }

    @Test
    void acceptedLevelIsNotJoinedWithTheRunsBefore() {
        RegressionDetector detector = BALANCED.detector();
        Arrays.stream(QUIET, 0, 60).forEach(detector::add);
        detector.accept();

        Arrays.stream(QUIET, 60, 90).forEach(detector::add);

        assertThat(detector.level().orElseThrow().since()).isEqualTo(59);
    }

    @Test
    void threeOfElevenRunsAreNoProofHoweverFarOut() {
        assertThat(regressions(replay(BALANCED, scaled(Arrays.copyOf(QUIET, 11), 8, 11, 1.5))))
                .isEmpty();
    }

    @Test
    void largeStepInAShortHistoryIsFoundInThreeRuns() {
        List<Decision> decisions = replay(BALANCED, scaled(Arrays.copyOf(QUIET, 30), 12, 30, 1.3));

        assertThat(regressions(decisions)).singleElement().satisfies(shift -> {
            assertThat(shift.changedAt()).isEqualTo(12);
            assertThat(shift.alarmedAt()).isEqualTo(14);
            assertThat(shift.evidence()).isInstanceOf(Evidence.AllAbove.class);
        });
    }

    @Test
    void whatHasHappenedTwiceIsNoProofOfThreeRuns() {
        double[] values = scaled(scaled(Arrays.copyOf(QUIET, 15), 3, 5, 1.35), 12, 15, 1.3);

        assertThat(regressions(replay(BALANCED, values))).isEmpty();
    }

    /** Of 20 runs from 97 to 103 and then 104 again and again, the third is above all by a chance of 1 in 1,771, the fifth in 53,130. */
    @Test
    void runsThatAreWorseTogetherAreToldUntilTheyProveIt() {
        RegressionDetector detector = BALANCED.detector();
        for (int run = 0; run < 20; run++) {
            detector.add(97 + run % 7);
        }
        List<Decision> decisions = new ArrayList<>();
        List<Integer> more = new ArrayList<>();
        for (int run = 0; run < 5; run++) {
            decisions.add(detector.add(104));
            if (decisions.get(run) instanceof Decision.Mounting mounting) {
                more.add(detector.runsUntilAlarm(mounting.since()).orElseThrow());
                assertThat(mounting.since().evidence().newRuns()).isBetween(3, 4);
                assertThat(mounting.since().relativeShift()).isCloseTo(0.04, within(0.01));
            }
        }

        assertThat(decisions.subList(2, 4)).hasOnlyElementsOfType(Decision.Mounting.class);
        assertThat(more).as("runs until the alarm").containsExactly(2, 1);
        assertThat(decisions.get(4)).isInstanceOf(Decision.Regression.class);
    }

    /** At the stated change; a third less is missed more often. */
    @ParameterizedTest
    @CsvSource({"15, 0.01", "20, 0.05", "60, 0.002", "60, 0.02", "60, 0.08"})
    void smallestDetectableChangeIsFoundWithinSixRunsInNineOfTen(int runs, double noise) {
        int found = 0;
        int foundOfLess = 0;
        for (int seed = 0; seed < 100; seed++) {
            double[] before = steady(seed, runs, 100, noise);
            RegressionDetector known = BALANCED.detector();
            Arrays.stream(before).forEach(known::add);
            double change = known.smallestDetectable().orElseThrow();
            double[] after = steady(1000 + seed, 6, 100, noise);
            found += isFound(before, scaled(after, 0, 6, 1 + change)) ? 1 : 0;
            foundOfLess += isFound(before, scaled(after, 0, 6, 1 + 0.6 * change)) ? 1 : 0;
        }

        assertThat(found).isBetween(80, 100);
        assertThat(foundOfLess).isLessThan(70);
    }

    @Test
    void noDetectableChangeIsToldOfAHistoryThatIsTooShort() {
        RegressionDetector detector = BALANCED.detector();
        Arrays.stream(QUIET, 0, 5).forEach(detector::add);

        assertThat(detector.smallestDetectable()).isEmpty();
    }

    private static boolean isFound(double[] before, double[] after) {
        RegressionDetector detector = BALANCED.detector();
        Arrays.stream(before).forEach(detector::add);
        return Arrays.stream(after).mapToObj(detector::add).anyMatch(Decision.Regression.class::isInstance);
    }

    @Test
    void secondStepIsFoundOnTopOfTheFirst() {
        List<Decision> decisions = replay(BALANCED, scaled(scaled(QUIET, 40, 120, 1.1), 80, 120, 1.1));

        assertThat(regressions(decisions)).extracting(Shift::changedAt).containsExactly(40, 80);
    }

    @Test
    void stepUpThenDownIsARegressionAndThenAnImprovement() {
        List<Decision> decisions = replay(BALANCED, scaled(QUIET, 50, 80, 1.2));

        assertThat(regressions(decisions)).extracting(Shift::changedAt).containsExactly(50);
        assertThat(improvements(decisions)).extracting(Shift::changedAt).containsExactly(80);
    }

    @Test
    void regressionBackFromAnImprovementIsFound() {
        List<Decision> decisions = replay(BALANCED, scaled(QUIET, 50, 80, 0.8));

        assertThat(improvements(decisions)).extracting(Shift::changedAt).containsExactly(50);
        assertThat(regressions(decisions)).extracting(Shift::changedAt).containsExactly(80);
        assertThat(decisions).noneMatch(Decision.Returned.class::isInstance);
        assertThat(improvements(decisions).get(0).relativeShift()).isCloseTo(-0.2, within(0.02));
    }

    @Test
    void passingEpisodeIsTakenOutAsOutliers() {
        List<Decision> decisions = replay(BALANCED, scaled(QUIET, 60, 65, 1.2));

        assertThat(regressions(decisions)).hasSize(1);
        assertThat(decisions.get(67))
                .isInstanceOfSatisfying(
                        Decision.Recovered.class,
                        recovered -> assertThat(recovered.from().changedAt()).isEqualTo(60));
        assertThat(improvements(decisions)).as("going back is none").isEmpty();
    }

    @Test
    void singleTenfoldOutliersAreSuspiciousAndNoRegression() {
        double[] values = scaled(scaled(scaled(QUIET, 30, 31, 10), 55, 56, 10), 90, 91, 10);

        List<Decision> decisions = replay(BALANCED, values);

        assertThat(regressions(decisions)).isEmpty();
        assertThat(decisions.get(55)).isInstanceOfSatisfying(Decision.Suspicious.class, suspicious -> {
            assertThat(suspicious.relativeDeviation()).isCloseTo(9, within(0.5));
            assertThat(suspicious.z()).isGreaterThan(100);
        });
    }

    @Test
    void outlierJustBeforeAStepDoesNotHideIt() {
        double[] values = scaled(scaled(QUIET, 60, 120, 1.1), 58, 59, 0.1);

        assertThat(regressions(replay(BALANCED, values)))
                .extracting(Shift::changedAt)
                .containsExactly(60);
    }

    @Test
    void constantSeriesIsSteadyAndItsStepIsFound() {
        double[] constant = new double[100];
        Arrays.fill(constant, 42);

        assertThat(replay(BALANCED, constant).subList(9, 100)).allMatch(Decision.Steady.class::isInstance);
        assertThat(regressions(replay(BALANCED, scaled(constant, 70, 100, 1.04))))
                .extracting(Shift::changedAt)
                .containsExactly(70);
        assertThat(regressions(replay(BALANCED, scaled(constant, 70, 100, 1.02))))
                .isEmpty();
    }

    @Test
    void zerosAndNegativeValuesCountAsNextToNothing() {
        double[] zeros = new double[60];
        double[] errors = new double[60];
        Arrays.fill(errors, 40, 60, 5);
        double[] negative = new double[60];
        Arrays.fill(negative, -3);

        assertThat(replay(BALANCED, zeros).subList(9, 60)).allMatch(Decision.Steady.class::isInstance);
        assertThat(replay(BALANCED, negative).subList(9, 60)).allMatch(Decision.Steady.class::isInstance);
        assertThat(regressions(replay(BALANCED, errors)))
                .extracting(Shift::changedAt)
                .containsExactly(40);
    }

    @Test
    void gapsCountAsRunsAndAsNothingElse() {
        double[] values = scaled(QUIET, 60, 120, 1.1);
        double[] gappy = new double[240];
        Arrays.fill(gappy, Double.NaN);
        for (int i = 0; i < 120; i++) {
            gappy[2 * i] = values[i];
        }

        List<Decision> decisions = replay(BALANCED, gappy);

        assertThat(decisions.get(1)).isEqualTo(new Decision.Gap(1));
        assertThat(regressions(decisions)).singleElement().satisfies(shift -> {
            assertThat(shift.changedAt()).isEqualTo(120);
            assertThat(shift.alarmedAt()).isEqualTo(124);
        });
        assertThat(replay(BALANCED, Double.POSITIVE_INFINITY)).containsExactly(new Decision.Gap(0));
    }

    @Test
    void tiesOfARoundedMetricAreNoRegression() {
        double[] rounded = Arrays.stream(steady(3, 300, 5, 0.1)).map(Math::rint).toArray();

        assertThat(regressions(replay(BALANCED, rounded))).isEmpty();
        assertThat(regressions(replay(BALANCED, scaled(rounded, 150, 300, 2))))
                .extracting(Shift::changedAt)
                .containsExactly(150);
    }

    @Test
    void fewerThanTenRunsAreNotEnoughHistory() {
        List<Decision> decisions = replay(BALANCED, scaled(Arrays.copyOf(QUIET, 10), 5, 10, 3));

        assertThat(decisions.get(8)).isEqualTo(new Decision.NotEnoughHistory(8, 9, 10));
        assertThat(decisions.subList(0, 9)).allMatch(Decision.NotEnoughHistory.class::isInstance);
        assertThat(decisions.get(9)).isNotInstanceOf(Decision.NotEnoughHistory.class);
    }

    @Test
    void stepInAYoungHistoryIsFoundByTheClippedSumDespiteAnOutlier() {
        double[] values = scaled(scaled(steady(1, 40, 200, 0.004), 16, 40, 1.04), 19, 20, 0.5);

        assertThat(regressions(replay(BALANCED, values))).singleElement().satisfies(shift -> {
            assertThat(shift.changedAt()).isEqualTo(16);
            assertThat(shift.evidence()).isInstanceOf(Evidence.ClippedSum.class);
            assertThat(shift.evidence().p()).isLessThan(1e-7);
        });
    }

    @Test
    void manySmallStepsAreFoundAsDrift() {
        double[] creeping = steady(5, 400, 200, 0.01);
        for (int i = 0; i < 400; i++) {
            creeping[i] *= Math.exp(0.0002 * i);
        }

        assertThat(regressions(replay(BALANCED, creeping)))
                .isNotEmpty()
                .first()
                .satisfies(shift -> assertThat(shift.evidence()).isInstanceOf(Evidence.Drift.class));
    }

    /** Its change lies so far back that it would be the new level at once. */
    @Test
    void alarmOfADriftLastsAsLongAsThatOfAStep() {
        double[] creeping = steady(5, 400, 200, 0.01);
        for (int i = 0; i < 400; i++) {
            creeping[i] *= Math.exp(0.0002 * i);
        }

        List<Decision> decisions = replay(BALANCED, creeping);

        int alarm = regressions(decisions).get(0).alarmedAt();
        assertThat(alarm - regressions(decisions).get(0).changedAt()).isGreaterThan(8);
        assertThat(decisions.subList(alarm + 1, alarm + 5)).allMatch(Decision.StillShifted.class::isInstance);
    }

    @Test
    void changesBelowTheSmallestEffectPass() {
        RegressionRule atLeastTwelve = BALANCED.withSmallestEffect(0.12);

        assertThat(regressions(replay(atLeastTwelve, scaled(QUIET, 60, 120, 1.1))))
                .isEmpty();
        assertThat(regressions(replay(atLeastTwelve, scaled(QUIET, 60, 120, 1.2))))
                .hasSize(1);
        assertThat(regressions(replay(BALANCED.withSmallestEffect(0.01), scaled(QUIET, 60, 120, 1.025))))
                .hasSize(1);
    }

    @Test
    void strictRuleSpeaksLaterThanTheFastOne() {
        double[] values = scaled(steady(8, 120, 200, 0.03), 60, 120, 1.15);

        int fast = firstAlarm(Sensitivity.FAST, values);
        int balanced = firstAlarm(Sensitivity.BALANCED, values);
        int strict = firstAlarm(Sensitivity.STRICT, values);

        assertThat(fast).isBetween(60, balanced);
        assertThat(balanced).isLessThanOrEqualTo(strict);
        assertThat(strict).isLessThan(75);
    }

    @Test
    void unitsMakeNoDifference() {
        double[] values = scaled(steady(9, 200, 200, 0.04), 100, 200, 1.15);
        // a power of two scales without rounding, but its logarithm is rounded once
        double[] inOtherUnits = scaled(values, 0, 200, 1024);

        assertThat(alarms(BALANCED, inOtherUnits))
                .isEqualTo(alarms(BALANCED, values))
                .isNotEmpty();
    }

    @Test
    void throughputIsLatencyTurnedRound() {
        double[] latency = scaled(steady(10, 200, 200, 0.03), 100, 200, 1.15);
        double[] throughput = Arrays.stream(latency).map(value -> 1e6 / value).toArray();

        List<Decision> decisions = replay(RegressionRule.of(Sensitivity.BALANCED, Direction.HIGHER), throughput);

        assertThat(regressions(decisions)).extracting(Shift::alarmedAt).isEqualTo(alarms(BALANCED, latency));
        assertThat(regressions(decisions).get(0).relativeShift())
                .as("less of it")
                .isNegative();
    }

    @Test
    void steadyNoiseRaisesAboutOneFalseAlarmInAThousandRunsAtMost() {
        long alarms = 0;
        for (int seed = 0; seed < 100; seed++) {
            alarms +=
                    regressions(replay(BALANCED, steady(seed, 200, 100, 0.05))).size();
        }

        assertThat(alarms).as("in 20,000 runs of independent noise").isLessThanOrEqualTo(10);
    }

    private static int firstAlarm(Sensitivity sensitivity, double[] values) {
        return alarms(RegressionRule.of(sensitivity, Direction.LOWER), values).get(0);
    }

    private static List<Integer> alarms(RegressionRule rule, double[] values) {
        return regressions(replay(rule, values)).stream().map(Shift::alarmedAt).toList();
    }
}
