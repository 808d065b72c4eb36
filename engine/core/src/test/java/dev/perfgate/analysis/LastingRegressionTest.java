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

/** What is said of a regression after its alarm: while it lasts, once it is the level, and when it goes. */
class LastingRegressionTest {
    private static final RegressionRule BALANCED = RegressionRule.of(Sensitivity.BALANCED, Direction.LOWER);
    private static final double[] QUIET = steady(1, 120, 200, 0.01);

    @Test
    void regressionIsHeldUntilItIsTheNewLevelAndThenToldUntilItIsAccepted() {
        List<Decision> decisions = replay(BALANCED, scaled(QUIET, 60, 120, 1.1));

        assertThat(decisions.subList(64, 68)).allMatch(Decision.StillShifted.class::isInstance);
        assertThat(decisions.subList(68, 120))
                .noneMatch(Decision.Steady.class::isInstance)
                .filteredOn(Decision.NotAccepted.class::isInstance)
                .hasSizeGreaterThan(45)
                .allSatisfy(decision -> {
                    Decision.NotAccepted kept = (Decision.NotAccepted) decision;
                    assertThat(kept.since().changedAt()).isEqualTo(60);
                    assertThat(kept.relativeExcess()).isCloseTo(0.1, within(0.02));
                    assertThat(kept.level()).isCloseTo(220, within(4.0));
                });
    }

    @Test
    void acceptedLevelIsToldOfNoMore() {
        RegressionDetector detector = BALANCED.detector();
        double[] values = scaled(QUIET, 60, 120, 1.1);
        Arrays.stream(values, 0, 90).forEach(detector::add);
        assertThat(detector.unaccepted()).isPresent();

        detector.accept();

        assertThat(detector.unaccepted()).isEmpty();
        assertThat(Arrays.stream(values, 90, 120).mapToObj(detector::add))
                .noneMatch(Decision.NotAccepted.class::isInstance);
    }

    @Test
    void regressionThatIsFixedLateIsToldOfNoMore() {
        List<Decision> decisions = replay(BALANCED, scaled(QUIET, 60, 90, 1.1));

        assertThat(decisions.subList(72, 90)).anyMatch(Decision.NotAccepted.class::isInstance);
        assertThat(decisions.subList(100, 120)).noneMatch(Decision.NotAccepted.class::isInstance);
    }

    @Test
    void shortImprovementIsNoLevelToFallBackFrom() {
        List<Decision> decisions = replay(BALANCED, scaled(QUIET, 40, 52, 0.66));

        assertThat(improvements(decisions)).extracting(Shift::changedAt).containsExactly(40);
        assertThat(regressions(decisions)).isEmpty();
        assertThat(decisions)
                .filteredOn(Decision.Returned.class::isInstance)
                .singleElement()
                .satisfies(decision ->
                        assertThat(((Decision.Returned) decision).improvedAt()).hasValue(40));
    }

    @Test
    void worseThanBeforeTheShortImprovementIsARegressionAllTheSame() {
        List<Decision> decisions = replay(BALANCED, scaled(scaled(QUIET, 40, 46, 0.66), 46, 120, 1.1));

        assertThat(regressions(decisions))
                .extracting(Shift::changedAt)
                .allSatisfy(change -> assertThat(change).isBetween(46, 47))
                .hasSize(1);
    }

    @Test
    void figureThatDidNotGetWorseAsMeasuredIsOnlyRelativelyWorse() {
        RegressionDetector detector = BALANCED.detector();
        double[] measured = QUIET;
        double[] withoutShared = scaled(measured, 60, 120, 1.2);

        List<Decision> decisions = new ArrayList<>();
        for (int run = 0; run < 120; run++) {
            decisions.add(detector.add(withoutShared[run], measured[run]));
        }

        assertThat(regressions(decisions)).isEmpty();
        assertThat(decisions)
                .filteredOn(Decision.RelativelyWorse.class::isInstance)
                .singleElement()
                .satisfies(decision -> {
                    Shift shift = ((Decision.RelativelyWorse) decision).shift();
                    assertThat(shift.relativeShift()).isCloseTo(0.2, within(0.03));
                    assertThat(shift.oldLevel()).isCloseTo(200, within(3.0));
                    assertThat(shift.newLevel()).as("what was measured").isCloseTo(200, within(3.0));
                });
    }
}
