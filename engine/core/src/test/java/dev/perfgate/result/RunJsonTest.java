package dev.perfgate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.json.JsonOut;
import dev.perfgate.unit.Unit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJsonTest {
    @Test
    void versionStandsFirst() {
        assertThat(ExampleRun.json(ExampleRun.run()))
                .startsWith("{\n  \"schema_version\": 1,\n  \"tool_version\": \"0.1.0\"");
    }

    @Test
    void wordsAreInLowerCaseInstantsInUtcAndNothingIsNull() {
        assertThat(ExampleRun.json(ExampleRun.run()))
                .contains("\"state\": \"finished\"")
                .contains("\"status\": \"pass\"")
                .contains("\"direction\": \"lower\"")
                .contains("\"unit\": \"ms\"")
                .contains("\"started\": \"2026-11-21T08:00:00Z\"")
                .contains("\"values\": [10,12.5,null,21,11.125]");
    }

    @Test
    void exampleComesBackAsItWas() {
        assertThat(read(ExampleRun.json(ExampleRun.run()))).isEqualTo(ExampleRun.run());
    }

    @Test
    void anyRunComesBackAsItWasUpToThePrintedPrecisionOfSeries() {
        for (long seed = 0; seed < 200; seed++) {
            Run run = new RandomRuns(seed).next();
            Run back = read(ExampleRun.json(run));

            assertThat(withoutTimeline(back)).as("seed %d", seed).isEqualTo(withoutTimeline(run));
            assertSameTimeline(
                    back.measurements().timeline(), run.measurements().timeline());
        }
    }

    @Test
    void writingWhatWasReadChangesNothing() {
        for (long seed = 0; seed < 50; seed++) {
            String written = ExampleRun.json(new RandomRuns(seed).next());
            assertThat(ExampleRun.json(read(written))).isEqualTo(written);
        }
    }

    @Test
    void halfASurrogatePairDoesNotLoseTheRun() {
        Run run = ExampleRun.run();
        Run cut = new Run(
                run.info(),
                run.context(),
                new Validity(List.of("cut off: \uD83D"), List.of()),
                run.measurements(),
                run.gates(),
                run.verdicts());

        assertThat(read(ExampleRun.json(cut)).validity().reasons()).containsExactly("cut off: ?");
    }

    @Test
    void unknownFieldsOfALaterVersionAreIgnored() {
        String later = ExampleRun.json(ExampleRun.run())
                .replace("\"type\": \"http\"", "\"type\": \"http\", \"new\": {\"a\": [1, \"b\", {}]}")
                .replace("\"hash\":", "\"newer\": [null, true], \"hash\":");

        assertThat(read(later)).isEqualTo(ExampleRun.run());
    }

    @Test
    void runThatIsSaidNotToBeValidIsNotValidEvenWithoutAReason() {
        String edited = ExampleRun.json(ExampleRun.run()).replace("\"valid\": true", "\"valid\": false");

        assertThat(read(edited).validity().valid()).isFalse();
    }

    @Test
    void headOfAFileIsReadEvenWhenItsEndIsLost(@TempDir Path folder) throws Exception {
        String text = ExampleRun.json(ExampleRun.run());
        Path file = Files.writeString(folder.resolve("run.json"), text.substring(0, text.length() / 2));

        assertThat(RunJson.readInfo(file)).isEqualTo(ExampleRun.run().info());
    }

    @Test
    void streamThatIsWrittenToStaysOpen() throws Exception {
        try (var out = new java.io.ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        }) {
            RunJson.write(ExampleRun.run(), out);
            assertThat(out.closed).isFalse();
        }
    }

    @Test
    void numbersOfSeriesHaveSixSignificantDigitsAndWholeOnesAreKept() {
        assertThat(JsonOut.compact(1.0 / 3)).isEqualTo(0.333333);
        assertThat(JsonOut.compact(12345.678)).isEqualTo(12345.7);
        assertThat(JsonOut.compact(123456.7)).isEqualTo(123457);
        assertThat(JsonOut.compact(1234567)).isEqualTo(1234567);
        assertThat(JsonOut.compact(0.1 + 0.2)).isEqualTo(0.3);
        assertThat(JsonOut.compact(-0.000123456789)).isEqualTo(-0.000123457);
        assertThat(JsonOut.compact(9.9999999)).isEqualTo(10);
        assertThat(JsonOut.compact(1e-300)).isZero();
        assertThat(JsonOut.compact(Double.NaN)).isNaN();
    }

    private static Run read(String json) {
        return RunJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "run.json");
    }

    private static Run withoutTimeline(Run run) {
        Measurements all = run.measurements();
        return new Run(
                run.info(),
                run.context(),
                run.validity(),
                new Measurements(all.metrics(), Timeline.EMPTY, all.events(), all.failures(), all.artifacts()),
                run.gates(),
                run.verdicts());
    }

    private static void assertSameTimeline(Timeline back, Timeline original) {
        assertThat(back.intervalSeconds()).isEqualTo(original.intervalSeconds());
        assertThat(back.series()).hasSameSizeAs(original.series());
        for (int index = 0; index < back.series().size(); index++) {
            assertSameSeries(back.series().get(index), original.series().get(index));
        }
    }

    private static void assertSameSeries(Timeline.Series back, Timeline.Series original) {
        assertThat(back.definition()).isEqualTo(original.definition());
        assertThat(back.scope()).isEqualTo(original.scope());
        assertThat(back.values()).hasSameSizeAs(original.values());
        for (int index = 0; index < back.values().length; index++) {
            double value = original.values()[index];
            if (Double.isNaN(value)) {
                assertThat(back.values()[index]).isNaN();
            } else {
                assertThat(back.values()[index]).isCloseTo(value, within(Math.abs(value) * 5.1e-6));
            }
        }
    }

    /** Keeps the units' symbols unambiguous: the file has nothing else to tell them apart. */
    @Test
    void everyUnitIsFoundByItsSymbol() {
        for (Unit unit : Unit.values()) {
            assertThat(Unit.ofSymbol(unit.symbol())).contains(unit);
        }
    }
}
