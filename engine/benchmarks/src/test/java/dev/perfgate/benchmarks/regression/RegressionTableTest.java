package dev.perfgate.benchmarks.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.analysis.Sensitivity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressionTableTest {
    @Test
    void folderWithoutHistoriesIsSkippedWithAMessage(@TempDir Path folder) throws IOException {
        assertThat(table(folder)).startsWith("Skipped: no null.jsonl in ");
    }

    @Test
    void tableHasARowForEveryRule(@TempDir Path folder) throws IOException {
        String line = "{\"id\":\"a|b\",\"kind\":\"aa\",\"labels\":[[90,0.2]],\"v\":" + List.of(box(steady(1))) + "}\n";
        for (String name : List.of("null.jsonl", "stress.jsonl", "histories.jsonl")) {
            Files.writeString(folder.resolve(name), line);
        }

        assertThat(table(folder).lines().filter(row -> row.contains("% of 1 |")))
                .hasSize(9);
    }

    @Test
    void alarmsUpToFiveBuildsApartAreOneEpisode() {
        BitSet alarms = new BitSet();
        for (int build : new int[] {30, 35, 40, 46, 90}) {
            alarms.set(build);
        }
        FalseAlarms count = new FalseAlarms();

        count.add(alarms, 1500);

        assertThat(count.perThousand()).isEqualTo(2);
    }

    @Test
    void largeStepsAreFoundAndSmallOnesNot() {
        List<LabelledHistory> histories = List.of(
                new LabelledHistory("a|1", "A", "real", List.of(), steady(1)),
                new LabelledHistory("a|2", "A", "real", List.of(), steady(2)));
        AlarmRule balanced = new EngineRule(Sensitivity.BALANCED);

        assertThat(StepTest.of(balanced, histories, 0.2)).isEqualTo(new StepTest(100, 2));
        assertThat(StepTest.of(balanced, histories, 0.005).share()).isZero();
        assertThat(FalseAlarms.perThousand(balanced, histories, 30)).isZero();
    }

    @Test
    void alarmsFarFromALabelAreFalse() {
        double[] stepped = new LabelledHistory("a|1", "A", "silver", List.of(), steady(1)).withStep(60, 1.2);
        List<LabelledHistory> labelled = List.of(
                new LabelledHistory("a|1", "A", "silver", List.of(new LabelledHistory.Label(60, 0.18)), stepped));
        List<LabelledHistory> mislabelled =
                List.of(new LabelledHistory("a|1", "A", "aa", List.of(new LabelledHistory.Label(20, 0.18)), stepped));
        AlarmRule balanced = new EngineRule(Sensitivity.BALANCED);

        assertThat(LabelledTest.of(balanced, labelled).found()).isEqualTo(100);
        assertThat(LabelledTest.of(balanced, labelled).falseAlarms()).isZero();
        assertThat(LabelledTest.of(balanced, mislabelled).found()).isZero();
        assertThat(LabelledTest.of(balanced, mislabelled).unchanged()).isCloseTo(1000 / 120.0, within(1e-9));
    }

    private static String table(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RegressionTable.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), folder);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static double[] steady(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return DoubleStream.generate(() -> 100 * Math.exp(0.01 * random.nextGaussian()))
                .limit(120)
                .toArray();
    }

    private static Double[] box(double[] values) {
        return DoubleStream.of(values).boxed().toArray(Double[]::new);
    }
}
