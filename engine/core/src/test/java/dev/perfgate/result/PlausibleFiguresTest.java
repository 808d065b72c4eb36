package dev.perfgate.result;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.json.DocumentException;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.history.HistoryJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Figures that no run can have are refused wherever they are read. */
class PlausibleFiguresTest {
    private static final List<Metric> SOUND = List.of(
            Metric.of(LoadMetrics.REQUESTS, "", 100),
            Metric.of(LoadMetrics.FAILURES, "", 10),
            Metric.of(LoadMetrics.ERROR_RATE, "", 0.1),
            Metric.of(LoadMetrics.RATE, "", 10),
            Metric.of(LoadMetrics.RESPONSE_TIME, "", times(90)),
            Metric.of(LoadMetrics.REQUESTS, "GET /a", 60),
            Metric.of(LoadMetrics.REQUESTS, "GET /b", 40));

    private static final String HISTORY =
            "{\"schema_version\":1,\"scenario\":\"shop\",\"run\":\"r\",\"type\":\"http\",\"started\":\"2026-01-01T00:00:00Z\","
                    + "\"ended\":\"2026-01-01T00:00:10Z\",\"state\":\"finished\",\"tool_version\":\"1\",\"revision\":\"\",\"branch\":\"\","
                    + "\"cpu\":\"\",\"label\":\"\",\"host\":\"\",\"workload\":\"w\",\"invalid\":[],\"verdict\":\"pass\",\"metrics\":["
                    + "{\"name\":\"rate\",\"scope\":\"\",\"unit\":\"/s\",\"direction\":\"higher\",\"figures\":{\"value\":%s}}%s]}";

    @Test
    void soundFiguresAreRead() {
        assertThatCode(() -> read(json(SOUND))).doesNotThrowAnyException();
    }

    @Test
    void figuresThatContradictEachOtherAreRefused() {
        refused("'rate' is -10/s, below 0", Metric.of(LoadMetrics.RATE, "", -10));
        refused("'error_rate' is", Metric.of(LoadMetrics.ERROR_RATE, "", -1));
        refused("above 100 %", Metric.of(LoadMetrics.ERROR_RATE, "", 1.5));
        refused("999 of 100 requests failed", Metric.of(LoadMetrics.FAILURES, "", 999));
        refused("'error_rate' is 0 %, and 10 of 100 requests failed", Metric.of(LoadMetrics.ERROR_RATE, "", 0));
        refused("'response_time' is of 101 samples", Metric.of(LoadMetrics.RESPONSE_TIME, "", times(101)));
        refused("the parts of the run have 140 requests", Metric.of(LoadMetrics.REQUESTS, "GET /a", 100));
    }

    @Test
    void metricThatIsThereTwiceIsRefused() {
        List<Metric> twice = new ArrayList<>(SOUND);
        twice.add(Metric.of(LoadMetrics.ERROR_RATE, "", 0));
        assertThatThrownBy(() -> read(json(twice)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("'error_rate' is there twice");
    }

    @Test
    void countAndMeanAreThoseOfTheHistogram() {
        assertThatThrownBy(() -> read(json(SOUND).replace("\"count\": 90", "\"count\": 9")))
                .hasMessageContaining("'count' is not that of its histogram, 90");
        assertThatThrownBy(() -> read(json(SOUND).replace("compressed, base64", "hexadecimal")))
                .hasMessageContaining("'encoding' must be 'HdrHistogram V2 compressed, base64'");
        assertThatThrownBy(() -> read(
                        json(SOUND).replaceFirst("\"value\": [0-9.]+,(\\s*)\"count\"", "\"value\": 1,$1\"count\"")))
                .hasMessageContaining("the mean of its histogram");
    }

    /** Else less throughput and longer times were improvements. */
    @Test
    void directionTurnedRoundIsRefused() {
        assertThatThrownBy(() -> read(json(SOUND).replace("\"direction\": \"lower\"", "\"direction\": \"higher\"")))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("'direction' must be lower for 'failures', but is higher");
        assertThatThrownBy(() -> history(HISTORY.formatted("5", "").replace("higher", "none")))
                .hasMessageContaining("'direction' must be higher for 'rate', but is none");
    }

    /** HdrHistogram's own decoder goes on for ever. */
    @Test
    @Timeout(20)
    void alteredHistogramEndsWithAMessageWhateverTheByte() {
        byte[] sound = Base64.getDecoder().decode(times(90).encode());
        for (int at = 0; at < sound.length; at++) {
            for (int bits : new int[] {0x01, 0x20, 0x80, 0xff}) {
                byte[] altered = sound.clone();
                altered[at] ^= (byte) bits;
                try {
                    Distribution.decode(Base64.getEncoder().encodeToString(altered), Distribution.NANOS_AS_MILLIS);
                } catch (IllegalArgumentException e) {
                    // It says so, which is all that is asked.
                }
            }
        }
    }

    @Test
    void historyIsCheckedToo() {
        String second =
                ",{\"name\":\"rate\",\"scope\":\"\",\"unit\":\"/s\",\"direction\":\"higher\",\"figures\":{\"value\":7}}";
        assertThatCode(() -> history(HISTORY.formatted("5", ""))).doesNotThrowAnyException();
        assertThatThrownBy(() -> history(HISTORY.formatted("-5", ""))).hasMessageContaining("'rate' is -5/s, below 0");
        assertThatThrownBy(() -> history(HISTORY.formatted("5", second))).hasMessageContaining("is there twice");
    }

    private static void history(String line) {
        HistoryJson.read(line.getBytes(StandardCharsets.UTF_8), "shop.jsonl:1");
    }

    private static void refused(String message, Metric other) {
        List<Metric> metrics = new ArrayList<>();
        for (Metric metric : SOUND) {
            boolean same = metric.name().equals(other.name()) && metric.scope().equals(other.scope());
            metrics.add(same ? other : metric);
        }
        assertThatThrownBy(() -> read(json(metrics)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(message);
    }

    private static Distribution times(int count) {
        double[] samples = new double[count];
        Arrays.fill(samples, 5);
        return Distribution.of(Distribution.NANOS_AS_MILLIS, samples);
    }

    private static String json(List<Metric> metrics) {
        Run run = ExampleRun.run();
        return ExampleRun.json(new Run(
                run.info(),
                run.context(),
                run.validity(),
                new Measurements(metrics, Timeline.EMPTY, List.of(), List.of(), List.of()),
                List.of(),
                List.of()));
    }

    private static Run read(String json) {
        return RunJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "run.json");
    }
}
