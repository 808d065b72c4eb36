package dev.perfgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perfgate.result.CompactRun;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunFileException;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunLimits;
import dev.perfgate.result.Timeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Beside the reports' own runs: one of them is an hour with a hundred request names. */
class CompactRunTest {
    @Test
    void hourWithHundredNamesTakesLessThanTwoHundredKilobytes() throws IOException {
        // The build's action and its row of the index come besides.
        assertThat(written(Runs.huge())).hasSizeLessThan(180_000);
    }

    @Test
    void allButLongSeriesIsExact() throws IOException {
        for (Run run : new Run[] {Runs.normal(), Runs.failed(), Runs.noted(), Runs.empty()}) {
            assertThat(read(written(run))).isEqualTo(stored(run));
        }
        Run huge = read(written(Runs.huge()));
        assertThat(huge.measurements().metrics())
                .isEqualTo(Runs.huge().measurements().metrics());
        assertThat(huge.measurements().events())
                .isEqualTo(Runs.huge().measurements().events());
    }

    @Test
    void thinnedSeriesHideNoPeakAndLoseNoFailure() throws IOException {
        Timeline whole = stored(Runs.huge()).measurements().timeline();
        Timeline thinned = read(written(Runs.huge())).measurements().timeline();

        assertThat(thinned.intervalSeconds()).isEqualTo(2);
        assertThat(values(thinned, "response_time_p99")).hasSize(1800);
        assertThat(max(thinned, "response_time_p99")).isEqualTo(max(whole, "response_time_p99"));
        assertThat(Arrays.stream(values(thinned, "failures")).sum())
                .isEqualTo(Arrays.stream(values(whole, "failures")).sum());
        assertThat(values(thinned, "rate")[7])
                .isEqualTo((values(whole, "rate")[14] + values(whole, "rate")[15]) / 2, within());
    }

    @Test
    void brokenCopyIsOneMessage() throws IOException {
        byte[] whole = written(Runs.normal());
        for (int length = 0; length < whole.length - 8; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(RunFileException.class).isThrownBy(() -> read(cut));
        }
        whole[whole.length / 2] ^= 0x40;
        assertThatExceptionOfType(RunFileException.class).isThrownBy(() -> read(whole));
    }

    private static Offset<Double> within() {
        return Offset.offset(0.1);
    }

    private static double max(Timeline timeline, String name) {
        return Arrays.stream(values(timeline, name)).max().orElseThrow();
    }

    private static double[] values(Timeline timeline, String name) {
        return timeline.series(name, "").orElseThrow().values();
    }

    private static byte[] written(Run run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompactRun.write(run, out);
        return out.toByteArray();
    }

    /** As its run.json holds it, which gives series six digits. */
    private static Run stored(Run run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunJson.write(run, out);
        return RunJson.read(new ByteArrayInputStream(out.toByteArray()), "run.json");
    }

    private static Run read(byte[] bytes) {
        return CompactRun.read(new ByteArrayInputStream(bytes), "run.json.gz", RunLimits.UNTRUSTED);
    }
}
