package dev.perfgate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perfgate.json.DocumentException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenRunFileTest {
    private static final byte[] GOOD = ExampleRun.json(ExampleRun.run()).getBytes(StandardCharsets.UTF_8);

    /** Each kind of JSON value, to be put in the place of any other. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "17",
            "-1",
            "1.5",
            "1e400",
            "\"x\"",
            "\"\"",
            "[]",
            "[1]",
            "[null]",
            "[\"x\"]",
            "[{}]",
            "{}",
            "[1,\"x\"]");

    @Test
    void fileThatIsCutOffSaysSo() {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(Arrays.copyOf(GOOD, GOOD.length / 2)))
                .withMessageMatching("(?s)run\\.json:\\d+:\\d+: the file ends too early; it was cut off: run .*");
    }

    @Test
    void everyTruncationIsOneMessage() {
        // All but the last two: the closing brace and the line's end, without which nothing is lost.
        for (int length = 0; length < GOOD.length - 2; length += 7) {
            byte[] cut = Arrays.copyOf(GOOD, length);
            assertThatExceptionOfType(DocumentException.class)
                    .as("the first %d bytes", length)
                    .isThrownBy(() -> read(cut));
        }
    }

    @Test
    void everyMutationIsReadOrIsOneMessage() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] mutant = GOOD.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            assertReadOrOneMessage(mutant);
        }
    }

    @Test
    void everyValueOfAWrongTypeIsOneMessageOrAllowed() {
        String good = new String(GOOD, StandardCharsets.UTF_8);
        Matcher scalar = Pattern.compile(
                        "(?<=\": )(\"(?:[^\"\\\\]|\\\\.)*\"|[-\\d.eE]+|true|null|\\[\\]|\\{\\}|\\[[^{}\\]]*\\])")
                .matcher(good);
        int places = 0;
        while (scalar.find()) {
            places++;
            for (String value : VALUES) {
                assertReadOrOneMessage((good.substring(0, scalar.start()) + value + good.substring(scalar.end()))
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(places).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenario",
                "state",
                "validity",
                "gates",
                "verdicts",
                "tags",
                "source",
                "environment",
                "workload",
                "metrics",
                "timeline",
                "interval_s",
                "values",
                "direction",
                "data",
                "scale",
                "second",
                "valid",
                "started"
            })
    void fieldThatIsLostIsNamed(String name) {
        String good = new String(GOOD, StandardCharsets.UTF_8);
        String lost = good.replaceFirst("\"" + name + "\":", "\"other\":");

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(lost.getBytes(StandardCharsets.UTF_8)))
                .withMessageMatching("run\\.json:\\d+:\\d+: '" + name + "' is missing; .*");
    }

    @Test
    void wrongTypeIsNamedWithLineAndColumn() {
        String wrong =
                new String(GOOD, StandardCharsets.UTF_8).replace("\"scenario\": \"checkout\"", "\"scenario\": [7]");

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(wrong.getBytes(StandardCharsets.UTF_8)))
                .withMessage("run.json:5:15: 'scenario' must be a text, but is an array;"
                        + " the file was altered or damaged: run the scenario again, or restore the file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "state": "finished"   | "state": "FINISHED"  | must be one of finished, partial, interrupted, stopped, subject_failed, out_of_memory, too_little_capacity, but is 'FINISHED'
                    "started": "2026      | "started": "x2026    | must be an instant such as
                    "ended": "2026        | "ended": "2025       | a run cannot end
                    "scale": 1.0E-6       | "scale": 0           | must be above 0
                    "interval_s": 1       | "interval_s": -1     | an interval must be longer
                    "unit": "ms"          | "unit": "furlong"    | is not a known unit
                    "unit": "ms"          | "unit": "MS"         | is not a known unit
                    "cores": 4            | "cores": 4.5         | must be a whole number
                    "cores": 4            | "cores": 4000000000  | must be a whole number from 0 to 2147483647
                    "cores": 4            | "cores": 1e999       | a number is too large
                    "data": "             | "data": "AAAA        | not a HdrHistogram V2 compressed
                    "values": [1,         | "values": ["x",      | must be an array of numbers
                    "values": [1,         | "values": [1,"x",    | must be an array of numbers
                    "type": "http"        | "id": "twice"        | a field is there twice
                    """)
    void wrongValueIsExplained(String good, String wrong, String explanation) {
        String text = new String(GOOD, StandardCharsets.UTF_8);
        assertThat(text).contains(good);

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(text.replace(good, wrong).getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining(explanation);
    }

    @Test
    void unknownVersionIsNamedWithTheToolThatWroteIt() {
        String later = new String(GOOD, StandardCharsets.UTF_8)
                .replace("\"schema_version\": 1", "\"schema_version\": 7")
                .replace("\"tool_version\": \"0.1.0\"", "\"tool_version\": \"9.9.0\"");

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(later.getBytes(StandardCharsets.UTF_8)))
                .withMessage(
                        "run.json: schema_version 7 (written by Perfgate 9.9.0) is unknown to this Perfgate, which reads"
                                + " versions up to 1; read it with the version that wrote it, or a newer one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  \n", "[]", "17", "{}", "hello", "<html></html>", "{\"a\":1}", "{}{}", "\u0000\u0001"})
    void anotherKindOfFileIsOneMessage(String text) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .withMessageStartingWith("run.json");
    }

    @Test
    void somethingBehindTheEndIsNotIgnored() {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(
                        () -> read((new String(GOOD, StandardCharsets.UTF_8) + "{}").getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("something follows the end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepNestingIsOneMessage(String opening) {
        String deep = "{\"schema_version\": 1, \"x\": " + opening.repeat(100_000);

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(deep.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("nested too deeply");
    }

    @Test
    void hugeTextIsOneMessageAndAShortOne() {
        String huge = new String(GOOD, StandardCharsets.UTF_8)
                .replace("\"state\": \"finished\"", "\"state\": \"" + "x".repeat(21_000_000) + "\"");

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(huge.getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void longWrongTextIsQuotedInPart() {
        String wrong = new String(GOOD, StandardCharsets.UTF_8)
                .replace("\"state\": \"finished\"", "\"state\": \"" + "x".repeat(10_000) + "\"");

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(wrong.getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void fileThatIsNotThereOrIsAFolderIsOneMessage(@TempDir Path folder) throws Exception {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> RunJson.read(folder.resolve("run.json")))
                .withMessage(folder.resolve("run.json") + ": there is no such file; name a file that is there");
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> RunJson.read(Files.createDirectory(folder.resolve("run.json"))))
                .withMessageContaining("cannot be read");
    }

    private static void assertReadOrOneMessage(byte[] bytes) {
        try {
            assertThat(read(bytes)).isNotNull();
        } catch (DocumentException expected) {
            assertThat(expected.getMessage()).startsWith("run.json").hasSizeLessThan(700);
        }
    }

    private static Run read(byte[] bytes) {
        return RunJson.read(new ByteArrayInputStream(bytes), "run.json");
    }
}
