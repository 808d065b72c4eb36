package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a gate asks, a run that has no figure for it does not pass; and no run passes that was not completed. Seeded. */
class NothingPassesWithoutFigureTest {
    private static final List<String> FIGURES = List.of(
            "p95",
            "mean",
            "max",
            "p99 of service_time",
            "connect time min",
            "requests",
            "failures",
            "error rate",
            "rate",
            "dropped",
            "bytes in",
            "cost",
            "p50 of cost");
    /** Of these more is better, or neither more nor less. */
    private static final Set<String> HIGHER = Set.of("requests", "rate", "bytes in", "cost", "p50 of cost");

    private static final List<String> SCOPES = List.of("", "GET /a", "POST /b");

    private final Random random = new Random(7);

    @Test
    void runWithoutFiguresNeverPasses() {
        for (int i = 0; i < 3_000; i++) {
            List<Verdict> verdicts = judge(RunState.FINISHED, Validity.VALID, hollowMetrics());

            assertThat(verdicts)
                    .isNotEmpty()
                    .extracting(Verdict::status)
                    .isSubsetOf(Status.MISSING, Status.FAIL, Status.WARN);
            assertThat(verdicts.get(0).status()).isEqualTo(Status.MISSING);
        }
    }

    @Test
    void runThatDoesNotCountNeverPasses() {
        Validity invalid = new Validity(List.of("the generator was the limit"), List.of());
        for (int i = 0; i < 3_000; i++) {
            RunState state = any(List.of(RunState.values()));
            Validity validity = state == RunState.FINISHED || random.nextBoolean() ? invalid : Validity.VALID;
            List<Metric> metrics = new ArrayList<>(hollowMetrics());
            metrics.addAll(soundMetrics());

            assertThat(judge(state, validity, metrics))
                    .isNotEmpty()
                    .extracting(Verdict::status)
                    .containsOnly(Status.INVALID_RUN);
        }
    }

    private List<Verdict> judge(RunState state, Validity validity, List<Metric> metrics) {
        String target = random.nextBoolean() ? "" : random.nextBoolean() ? "* / *: " : "*: ";
        // 0.5 is a value that all of them could reach and miss.
        String figure = any(FIGURES);
        String operator =
                any(List.of("==", "!=", HIGHER.contains(figure) ? ">" : "<", HIGHER.contains(figure) ? ">=" : "<="));
        String line = target + figure + " " + operator + " 0.5" + (figure.equals("error rate") ? " %" : "");
        return GateEvaluator.evaluate(List.of(GateParser.parse(line)), Runs.of("checkout", state, validity, metrics));
    }

    /** Some of the metrics there could be, none with a figure. */
    private List<Metric> hollowMetrics() {
        List<Metric> metrics = new ArrayList<>();
        for (String scope : SCOPES) {
            for (MetricDefinition definition : LoadMetrics.ALL) {
                if (random.nextBoolean()) {
                    metrics.add(hollow(definition, scope));
                }
            }
        }
        return metrics;
    }

    private Metric hollow(MetricDefinition definition, String scope) {
        return KnownMetrics.distributed(definition)
                ? Metric.of(definition, scope, Distribution.empty(Distribution.NANOS_AS_MILLIS))
                : Metric.of(definition, scope, random.nextBoolean() ? Double.NaN : Double.POSITIVE_INFINITY);
    }

    private static List<Metric> soundMetrics() {
        return LoadMetrics.ALL.stream()
                .map(definition -> KnownMetrics.distributed(definition)
                        ? Metric.of(definition, "GET /sound", Runs.times(100, 5))
                        : Metric.of(definition, "GET /sound", 0))
                .toList();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
