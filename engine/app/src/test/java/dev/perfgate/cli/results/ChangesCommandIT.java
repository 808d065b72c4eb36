package dev.perfgate.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Ended;
import dev.perfgate.cli.Perfgate;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangesCommandIT {
    @TempDir
    private Path folder;

    @Test
    void alarmsOfAFileAreLinesOfJson() throws Exception {
        StringBuilder csv = new StringBuilder("build,p95,rate\n");
        for (int run = 0; run < 60; run++) {
            double p95 = (run < 40 ? 20 : 24) + 0.1 * (run % 7);
            csv.append(run + 100)
                    .append(',')
                    .append(p95)
                    .append(',')
                    .append(500 + run % 5)
                    .append('\n');
        }
        Files.writeString(folder.resolve("history.csv"), csv);

        Ended ended = Perfgate.in(folder).run("changes", "history.csv").with(0);

        ended.err().isEmpty();
        ended.out()
                .singleElement()
                .asString()
                .matches("\\{\"id\":\"p95\",\"alarm\":4\\d,\"change\":40,\"shift\":0\\.\\d+,\"p\":[\\d.E-]+}");
        Perfgate.in(folder)
                .run("changes", "history.csv", "--format", "chart")
                .with(0)
                .out()
                .anyMatch(line -> line.startsWith("  regression   +"));
    }

    @Test
    void seriesMayComeFromStandardInput() throws Exception {
        Path series = Files.writeString(folder.resolve("series"), "{\"id\": \"a\", \"v\": [1, true]}\n");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-jar",
                        Perfgate.jar().toAbsolutePath().toString(),
                        "changes",
                        "-")
                .redirectInput(series.toFile())
                .redirectError(errors.toFile())
                .start();

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(errors).content().startsWith("standard input:1:22: value 1 is not a number: 'true' - write");
    }
}
