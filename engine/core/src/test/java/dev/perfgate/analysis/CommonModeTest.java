package dev.perfgate.analysis;

import static dev.perfgate.analysis.Histories.regressions;
import static dev.perfgate.analysis.Histories.replay;
import static dev.perfgate.analysis.Histories.scaled;
import static dev.perfgate.analysis.Histories.steady;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.result.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonModeTest {
    private static final int METRICS = 8;
    private static final int RUNS = 200;
    private static final RegressionRule BALANCED = RegressionRule.of(Sensitivity.BALANCED, Direction.LOWER);

    @Test
    void noiseOfTheMachineIsTakenOut() {
        double[][] suite = suite(steady(1, RUNS, 1, 0.1));

        double[][] own = split(suite).own();

        assertThat(noise(suite[0], 100)).isGreaterThan(0.08);
        assertThat(noise(own[0], 100)).isLessThan(0.03);
    }

    @Test
    void changeOfOneMetricStaysItsOwn() {
        double[][] suite = suite(steady(1, RUNS, 1, 0.1));
        suite[3] = scaled(suite[3], 120, RUNS, 1.15);

        Replay replay = split(suite);

        assertThat(regressions(replay(BALANCED, replay.own()[3])))
                .singleElement()
                .satisfies(shift -> assertThat(shift.changedAt()).isBetween(118, 122));
        assertThat(regressions(replay(BALANCED, replay.own()[2]))).isEmpty();
        assertThat(regressions(replay(BALANCED, replay.common()))).isEmpty();
    }

    @Test
    void slowerMachineIsAChangeOfTheCommonPartAlone() {
        double[][] suite = suite(scaled(steady(1, RUNS, 1, 0.02), 120, RUNS, 1.2));

        Replay replay = split(suite);

        assertThat(regressions(replay(BALANCED, replay.common())))
                .singleElement()
                .satisfies(shift -> assertThat(shift.changedAt()).isEqualTo(120));
        for (double[] metric : replay.own()) {
            assertThat(regressions(replay(BALANCED, metric))).isEmpty();
        }
        assertThat(replay.common()[RUNS - 1]).isCloseTo(1.2, within(0.08));
    }

    @Test
    void throughputFallsWhereTimesRise() {
        double[] machine = steady(1, RUNS, 1, 0.1);
        double[][] suite = suite(machine);
        for (int i = 0; i < RUNS; i++) {
            suite[0][i] = 1000 / suite[0][i];
        }
        List<Direction> directions = new ArrayList<>(Collections.nCopies(METRICS, Direction.LOWER));
        directions.set(0, Direction.HIGHER);

        double[][] own = split(suite, directions).own();

        assertThat(noise(own[0], 100)).isLessThan(0.03);
    }

    @Test
    void unrelatedMetricsAreLeftAsTheyAre() {
        double[] constantMachine = new double[RUNS];
        Arrays.fill(constantMachine, 1);
        double[][] suite = suite(constantMachine);

        double[][] own = split(suite).own();

        assertThat(noise(own[4], 100)).isCloseTo(noise(suite[4], 100), within(0.002));
    }

    @Test
    void fourMetricsAreTooFewToShareAnything() {
        double[][] suite = Arrays.copyOf(suite(steady(1, RUNS, 1, 0.1)), 4);

        Replay replay = split(suite, Collections.nCopies(4, Direction.LOWER));

        assertThat(replay.common()).containsOnly(1);
        for (int i = 0; i < RUNS; i++) {
            assertThat(replay.own()[2][i]).isCloseTo(suite[2][i], within(1e-9));
        }
    }

    @Test
    void metricWithoutAValueStaysWithoutOne() {
        double[][] suite = suite(steady(1, RUNS, 1, 0.1));
        suite[5][150] = Double.NaN;

        double[][] own = split(suite).own();

        assertThat(own[5][150]).isNaN();
        assertThat(own[5][151]).isPositive();
        assertThat(own[4][150]).isPositive();
    }

    @Test
    void medianOfTheOthersLeavesOneOut() {
        LeaveOneOut others = new LeaveOneOut(5);

        assertThat(others.fill(new double[] {3, Double.NaN, 1, 9, 4})).isEqualTo(4);
        assertThat(others.median()).isEqualTo(3.5);
        assertThat(others.medianWithout(3)).isEqualTo(4);
        assertThat(others.medianWithout(9)).isEqualTo(3);
        assertThat(others.medianWithout(Double.NaN)).isEqualTo(3.5);
        others.fill(new double[] {3, 8, 1, 9, 4});
        assertThat(others.medianWithout(1)).isEqualTo(6);
    }

    @Test
    void valuesForOtherMetricsAreRefused() {
        CommonMode mode = new CommonMode(Collections.nCopies(3, Direction.LOWER));

        assertThatThrownBy(() -> mode.add(1, 2)).hasMessageContaining("2 values for 3 metrics");
    }

    private static final class Replay {
        private final double[] common = new double[RUNS];
        private final double[][] own;

        Replay(int metrics) {
            own = new double[metrics][RUNS];
        }

        double[] common() {
            return common;
        }

        double[][] own() {
            return own;
        }
    }

    private static Replay split(double[][] suite) {
        return split(suite, Collections.nCopies(METRICS, Direction.LOWER));
    }

    private static Replay split(double[][] suite, List<Direction> directions) {
        CommonMode mode = new CommonMode(directions);
        Replay replay = new Replay(suite.length);
        for (int run = 0; run < RUNS; run++) {
            int now = run;
            double[] own = mode.add(
                    Arrays.stream(suite).mapToDouble(metric -> metric[now]).toArray());
            replay.common()[run] = mode.common();
            for (int metric = 0; metric < suite.length; metric++) {
                replay.own()[metric][run] = own[metric];
            }
        }
        return replay;
    }

    /** Metrics of different size, each with 2 % noise of its own, times what the machine does to all. */
    private static double[][] suite(double[] machine) {
        double[][] suite = new double[METRICS][];
        for (int metric = 0; metric < METRICS; metric++) {
            suite[metric] = steady(100 + metric, RUNS, 10 * (metric + 1), 0.02);
            for (int run = 0; run < RUNS; run++) {
                suite[metric][run] *= machine[run];
            }
        }
        return suite;
    }

    /** The relative noise of the runs from one on. */
    private static double noise(double[] values, int from) {
        double[] logs =
                Arrays.stream(values, from, values.length).map(Math::log).toArray();
        double level = Median.of(logs, 0, logs.length);
        double[] residuals = Arrays.stream(logs).map(log -> log - level).toArray();
        return MedianDeviation.sigma(residuals, residuals.length, new double[residuals.length]);
    }
}
