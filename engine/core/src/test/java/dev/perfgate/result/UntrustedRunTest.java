package dev.perfgate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.DocumentLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that an agent could send. */
class UntrustedRunTest {
    private static final String GOOD = ExampleRun.json(ExampleRun.run());

    @TempDir
    Path folder;

    @Test
    void ordinaryRunIsReadAsEver() {
        assertThat(read(GOOD, DocumentLimits.UNTRUSTED)).isEqualTo(ExampleRun.run());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bytes          | it is larger than 100 bytes
            values         | it holds more than 20 values
            points         | it holds more than 3 numbers in arrays
            metrics        | 'name' is one metric too many
            histogramBytes | it takes \\d+ bytes of memory, above what is allowed
            textLength     | not valid JSON: it is nested too deeply, or a value is too long
            """)
    void eachLimitIsToldWithItsPlace(String limit, String message) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(GOOD, low(limit)))
                .withMessageMatching("(?s)run\\.json(:\\d+:\\d+)?: .*" + message + ".*; .*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "path": "report.html"        | "path": "../../config.xml"    | lies outside the run's folder
            "path": "report.html"        | "path": "/etc/passwd"         | lies outside the run's folder
            "path": "report.html"        | "path": "a/../../b"           | lies outside the run's folder
            "path": "report.html"        | "path": "..\\\\\\\\b"         | lies outside the run's folder
            "path": "report.html"        | "path": "C:\\\\\\\\b"         | lies outside the run's folder
            "path": "report.html"        | "path": "\\u0000"             | lies outside the run's folder
            "ended": "2026-11-21         | "ended": "+999999999-12-31    | it ran at a time that cannot be
            "started": "2026-11-21       | "started": "-999999999-01-01  | it ran at a time that cannot be
            """)
    void whatNoOwnRunSaysIsRefused(String own, String foreign, String message) {
        assertThat(GOOD).contains(own);
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(GOOD.replace(own, foreign), DocumentLimits.UNTRUSTED))
                .withMessageContaining(message);
    }

    /** Every hostile file in a JVM of its own, whose memory is what the limits promise to be enough. */
    @Test
    void hostileFilesEndInAMessageUnderASmallHeap() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx350m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFiles.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(HostileFiles.NAMES.size()).allMatch(line -> line.contains(": run.json"));
        assertThat(process.exitValue()).isZero();
    }

    private static DocumentLimits low(String limit) {
        DocumentLimits all = DocumentLimits.UNTRUSTED;
        return switch (limit) {
            case "bytes" ->
                new DocumentLimits(
                        100, all.textLength(), all.values(), all.points(), all.metrics(), all.histogramBytes());
            case "textLength" ->
                new DocumentLimits(all.bytes(), 10, all.values(), all.points(), all.metrics(), all.histogramBytes());
            case "values" ->
                new DocumentLimits(
                        all.bytes(), all.textLength(), 20, all.points(), all.metrics(), all.histogramBytes());
            case "points" ->
                new DocumentLimits(all.bytes(), all.textLength(), all.values(), 3, all.metrics(), all.histogramBytes());
            case "metrics" ->
                new DocumentLimits(all.bytes(), all.textLength(), all.values(), all.points(), 2, all.histogramBytes());
            case "histogramBytes" ->
                new DocumentLimits(all.bytes(), all.textLength(), all.values(), all.points(), all.metrics(), 20_000);
            default -> throw new IllegalArgumentException(limit);
        };
    }

    private static Run read(String json, DocumentLimits limits) {
        return RunJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "run.json", limits);
    }
}
