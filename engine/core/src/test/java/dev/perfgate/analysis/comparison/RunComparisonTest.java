package dev.perfgate.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.analysis.comparison.ContextDifference.Effect;
import dev.perfgate.analysis.comparison.FigureChange.Presence;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
    private static final Environment MACHINE =
            new Environment("CPU A", 4, 8_000_000_000L, "Linux", "JVM 17", 0, 0, "ci-1", "");

    @Test
    void differenceIsAbsoluteAndRelativeToTheBaseline() {
        FigureChange rate =
                change(run(Metric.of(LoadMetrics.RATE, "", 200)), run(Metric.of(LoadMetrics.RATE, "", 150)), "rate");
        assertThat(rate.difference()).isEqualTo(-50);
        assertThat(rate.relative()).isEqualTo(-0.25);
        assertThat(rate.presence()).isEqualTo(Presence.BOTH);
    }

    @Test
    void directionDecidesWhatIsWorse() {
        assertThat(assessed(LoadMetrics.RATE.name(), 200, 150)).isEqualTo(Assessment.WORSE);
        assertThat(assessed(LoadMetrics.RATE.name(), 150, 200)).isEqualTo(Assessment.BETTER);
        assertThat(assessed(LoadMetrics.ERROR_RATE.name(), 0, 0.01)).isEqualTo(Assessment.WORSE);
        assertThat(assessed(LoadMetrics.ERROR_RATE.name(), 0.01, 0)).isEqualTo(Assessment.BETTER);
        assertThat(assessed(LoadMetrics.REQUESTS.name(), 1, 2)).isEqualTo(Assessment.CHANGED);
        assertThat(assessed(LoadMetrics.REQUESTS.name(), 2, 2)).isEqualTo(Assessment.SAME);
    }

    @Test
    void whatWasNotMeasuredIsUnknownNotSame() {
        assertThat(assessed(LoadMetrics.RATE.name(), Double.NaN, 1)).isEqualTo(Assessment.UNKNOWN);
        assertThat(assessed(LoadMetrics.RATE.name(), Double.NaN, Double.NaN)).isEqualTo(Assessment.UNKNOWN);
    }

    @Test
    void growthFromNothingHasNoRelativeSize() {
        FigureChange change = change(
                run(Metric.of(LoadMetrics.ERROR_RATE, "", 0)),
                run(Metric.of(LoadMetrics.ERROR_RATE, "", 0.5)),
                "error rate");
        assertThat(change.difference()).isEqualTo(0.5);
        assertThat(change.relative()).isNaN();
    }

    @Test
    void percentilesAreComparedOneByOne() {
        Run before = run(Metric.of(LoadMetrics.RESPONSE_TIME, "", times(10, 20, 30, 40)));
        Run after = run(Metric.of(LoadMetrics.RESPONSE_TIME, "", times(10, 20, 30, 80)));
        assertThat(change(before, after, "response time p50").assessment()).isEqualTo(Assessment.SAME);
        FigureChange max = change(before, after, "response time max");
        assertThat(max.assessment()).isEqualTo(Assessment.WORSE);
        assertThat(max.relative()).isCloseTo(1, within(0.002));
    }

    @Test
    void changeBelowAHistogramsResolutionIsNone() {
        Run before = run(Metric.of(LoadMetrics.RESPONSE_TIME, "", times(1000)));
        assertThat(change(before, run(Metric.of(LoadMetrics.RESPONSE_TIME, "", times(1001))), "response time p50")
                        .assessment())
                .isEqualTo(Assessment.SAME);
        assertThat(change(before, run(Metric.of(LoadMetrics.RESPONSE_TIME, "", times(1005))), "response time p50")
                        .assessment())
                .isEqualTo(Assessment.WORSE);
    }

    @Test
    void whatOnlyOneSideHasIsNamed() {
        Run before = run(
                Metric.of(LoadMetrics.REQUESTS, "GET /old", 5),
                Metric.of(LoadMetrics.REQUESTS, "GET /both", 5),
                Metric.of(LoadMetrics.DROPPED, "", 3));
        Run after = run(
                Metric.of(LoadMetrics.REQUESTS, "GET /new", 5),
                Metric.of(LoadMetrics.REQUESTS, "GET /both", 5),
                Metric.of(LoadMetrics.FAILURES, "GET /both", 1));
        RunComparison comparison = RunComparison.of(before, after);
        assertThat(comparison.vanishedRequests()).containsExactly("GET /old");
        assertThat(comparison.newRequests()).containsExactly("GET /new");
        assertThat(comparison.oneSided())
                .extracting(FigureChange::label, FigureChange::scope, FigureChange::presence)
                .containsExactly(
                        tuple("dropped iterations", "", Presence.ONLY_BASELINE),
                        tuple("failures", "GET /both", Presence.ONLY_CANDIDATE));
        assertThat(comparison.changes()).hasSize(5);
    }

    @Test
    void otherWorkIsNotComparable() {
        RunComparison comparison = RunComparison.of(
                run(MACHINE, "50 users", RunState.FINISHED), run(MACHINE, "80 users", RunState.FINISHED));
        assertThat(comparison.comparable()).isFalse();
        assertThat(comparison.obstacles().get(0))
                .startsWith("The workload differs: 50 users (")
                .contains(" against 80 users (");
    }

    @Test
    void figuresOfOtherWorkAreNeitherBetterNorWorse() {
        Run before = run(MACHINE, "50 users", RunState.FINISHED, Metric.of(LoadMetrics.RATE, "", 1));
        Run after = run(MACHINE, "80 users", RunState.FINISHED, Metric.of(LoadMetrics.RATE, "", 2));
        assertThat(change(before, after, "rate").assessment()).isEqualTo(Assessment.CHANGED);
    }

    @Test
    void unfinishedRunIsNotComparable() {
        RunComparison comparison = RunComparison.of(
                run(MACHINE, "50 users", RunState.PARTIAL), run(MACHINE, "50 users", RunState.FINISHED));
        assertThat(comparison.obstacles()).containsExactly("The baseline did not run to its end (partial).");
    }

    @Test
    void otherMachineIsComparableButSaid() {
        Environment other = new Environment("CPU B", 4, 8_000_000_000L, "Linux", "JVM 17", 2, 0, "ci-1", "");
        RunComparison comparison = RunComparison.of(
                run(MACHINE, "50 users", RunState.FINISHED), run(other, "50 users", RunState.FINISHED));
        assertThat(comparison.comparable()).isTrue();
        assertThat(comparison.differences(Effect.OTHER_ENVIRONMENT))
                .containsExactly(
                        new ContextDifference("CPU", Effect.OTHER_ENVIRONMENT, "CPU A", "CPU B"),
                        new ContextDifference("CPU limit", Effect.OTHER_ENVIRONMENT, "none", "2"));
    }

    @Test
    void runComparedWithItselfIsTheSame() {
        Run run = run(Metric.of(LoadMetrics.RESPONSE_TIME, "", times(1, 2, 3)), Metric.of(LoadMetrics.RATE, "", 7));
        RunComparison comparison = RunComparison.of(run, run);
        assertThat(comparison.context()).isEmpty();
        assertThat(comparison.oneSided()).isEmpty();
        assertThat(comparison.changes()).isNotEmpty().allMatch(change -> change.assessment() == Assessment.SAME);
    }

    private static Assessment assessed(String metric, double before, double after) {
        var definition = LoadMetrics.ALL.stream()
                .filter(one -> one.name().equals(metric))
                .findFirst()
                .orElseThrow();
        return change(run(Metric.of(definition, "", before)), run(Metric.of(definition, "", after)), definition.label())
                .assessment();
    }

    private static FigureChange change(Run before, Run after, String label) {
        return RunComparison.of(before, after).changes().stream()
                .filter(change -> change.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Distribution times(double... millis) {
        return Distribution.of(Distribution.NANOS_AS_MILLIS, millis);
    }

    private static Run run(Metric... metrics) {
        return run(MACHINE, "50 users", RunState.FINISHED, metrics);
    }

    private static Run run(Environment environment, String workload, RunState state, Metric... metrics) {
        RunInfo info = new RunInfo("id", "checkout", "http", Instant.EPOCH, Instant.EPOCH, state, "0.1.0");
        RunContext context = new RunContext(
                Map.of(), RunContext.Source.UNKNOWN, environment, RunContext.Workload.of(workload, workload));
        Measurements measurements = new Measurements(List.of(metrics), Timeline.EMPTY, List.of(), List.of(), List.of());
        return new Run(info, context, Validity.VALID, measurements, List.of(), List.of());
    }
}
