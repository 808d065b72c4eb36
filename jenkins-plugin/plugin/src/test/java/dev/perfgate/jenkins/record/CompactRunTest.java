package dev.perfgate.jenkins.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.LoadSeries;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactRunTest {
    private static final long SECONDS = 3600;
    private static final int NAMES = 100;

    @TempDir
    Path build;

    @Test
    void hourWithHundredNamesTakesLessThan200KilobytesOfBuild() throws Exception {
        RecordingResult recorded =
                new Recording(new RecordSettings(), build, name -> null, RunsBefore.NONE).record(Runs.sent(hour()));
        assertThat(recorded.runs().get(0).isCoarse()).isTrue();
        assertThat(Files.size(build.resolve("perfgate/perfgate/0.json.gz"))).isLessThan(200_000);
    }

    @Test
    void runOfUsualSizeIsKeptAsItWasMeasured() throws Exception {
        Random random = new Random(1);
        List<Metric> metrics = new ArrayList<>(metrics("", random, 100_000));
        metrics.addAll(metrics("GET /1", random, 50_000));
        Run run = Runs.of(RunState.FINISHED, metrics, Timeline.EMPTY, 60);
        RecordingResult recorded =
                new Recording(new RecordSettings(), build, name -> null, RunsBefore.NONE).record(Runs.sent(run));
        assertThat(recorded.runs().get(0).isCoarse()).isFalse();
        Run kept = RunFolder.of(build, RecordSettings.USUAL_ID).read(0);
        assertThat(response(kept, "GET /1")).isEqualTo(response(run, "GET /1"));
    }

    @Test
    void percentilesOfSingleRequestsStayWithinOnePerCentAndThoseOfTheRunAsTheyAre() {
        Run run = hour();
        Run compact = CompactRun.of(run);
        for (double percentile : new double[] {50, 95, 99}) {
            double before = response(run, "GET /1").percentile(percentile);
            assertThat(response(compact, "GET /1").percentile(percentile)).isCloseTo(before, within(before / 100));
            assertThat(response(compact, "").percentile(percentile))
                    .isEqualTo(response(run, "").percentile(percentile));
        }
        assertThat(response(compact, "GET /1").count())
                .isEqualTo(response(run, "GET /1").count());
    }

    private static Distribution response(Run run, String scope) {
        Metric metric = run.metric(LoadMetrics.RESPONSE_TIME.name(), scope).orElseThrow();
        return ((Metric.Detail.Distributed) metric.detail()).distribution();
    }

    /** 30 requests a second, with times as services have them. */
    private static Run hour() {
        Random random = new Random(1);
        List<Metric> metrics = new ArrayList<>(metrics("", random, 100_000));
        for (int i = 0; i < NAMES; i++) {
            metrics.addAll(metrics("GET /" + i, random, 1_000));
        }
        List<Timeline.Series> series = Stream.of(LoadSeries.values())
                .map(one -> one.of(random.doubles(SECONDS, 10, 100).toArray()))
                .toList();
        return Runs.of(RunState.FINISHED, metrics, new Timeline(1, series), SECONDS);
    }

    private static List<Metric> metrics(String scope, Random random, int requests) {
        return List.of(
                Metric.of(LoadMetrics.REQUESTS, scope, requests),
                Metric.of(LoadMetrics.FAILURES, scope, 0),
                Metric.of(LoadMetrics.ERROR_RATE, scope, 0),
                Metric.of(LoadMetrics.RATE, scope, requests / (double) SECONDS),
                Metric.of(LoadMetrics.RESPONSE_TIME, scope, times(random, requests)),
                Metric.of(LoadMetrics.SERVICE_TIME, scope, times(random, requests)));
    }

    private static Distribution times(Random random, int requests) {
        double[] times = new double[requests];
        for (int i = 0; i < requests; i++) {
            times[i] = 20 * Math.exp(random.nextGaussian() / 2);
        }
        return Distribution.of(Distribution.NANOS_AS_MILLIS, times);
    }
}
