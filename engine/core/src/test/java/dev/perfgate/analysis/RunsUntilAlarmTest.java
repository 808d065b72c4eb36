package dev.perfgate.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.Direction;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many runs a step of 33 % takes until it is an alarm: the table of the guide, regression-rule.md. */
class RunsUntilAlarmTest {
    private static final int COURSES = 200;
    private static final double NOISE = 0.02;
    private static final double STEP = 1.33;
    private static final int LONGEST = 40;

    @ParameterizedTest
    @CsvSource({
        // good runs before, figures judged, the bad run that alarms
        "12,   1, 3",
        "12,  10, 3",
        "12,  30, 10",
        "20,   1, 3",
        "20,  10, 3",
        "20,  30, 7",
        "60,   1, 3",
        "60,  10, 3",
        "60,  30, 4",
    })
    void stepIsFoundAsSoonAsItsRunsOutweighChance(int before, int metrics, int usual) {
        int[] runs = new int[COURSES];
        for (int seed = 0; seed < COURSES; seed++) {
            runs[seed] = badRuns(before, metrics, new Random(seed));
        }
        Arrays.sort(runs);

        assertThat(runs[COURSES / 2]).isEqualTo(usual);
        assertThat(runs[0]).isGreaterThanOrEqualTo(usual - 1);
        assertThat(runs[COURSES * 9 / 10])
                .as("but for some whose runs resemble each other by chance")
                .isEqualTo(usual);
    }

    private static int badRuns(int before, int metrics, Random random) {
        RegressionDetector detector = RegressionRule.of(Sensitivity.BALANCED, Direction.LOWER)
                .withGatedMetrics(metrics)
                .detector();
        for (int i = 0; i < before; i++) {
            detector.add(100 * Math.exp(NOISE * random.nextGaussian()));
        }
        for (int bad = 1; bad <= LONGEST; bad++) {
            double value = STEP * 100 * Math.exp(NOISE * random.nextGaussian());
            if (detector.add(value) instanceof Decision.Regression) {
                return bad;
            }
        }
        return LONGEST + 1;
    }
}
