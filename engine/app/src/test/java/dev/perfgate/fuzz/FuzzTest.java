package dev.perfgate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seeded mutants of everything that users write or keep: each is accepted, or refused with a message; none ends in a stack trace, a
 * hang or a used-up heap. More of them: {@code -Dfuzz.mutations=50000}, others: {@code -Dfuzz.seed=2}.
 */
final class FuzzTest {
    private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 20261201);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"perf.yml", "run.json", "history", "gate", "arguments"})
    void everyMutantIsAcceptedOrRefusedWithAMessage(String kind) throws Exception {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        try (JavaProcess process = JavaCommand.main(Fuzzing.class)
                .jvmOptions(
                        "-XX:+UseSerialGC", "-Xmx128m", "-Xss512k", "-Duser.home=" + folder, "-Djava.awt.headless=true")
                .environment("PERFGATE_LOCK_DIR", folder.toString())
                .in(folder)
                .arguments(kind, Integer.toString(MUTATIONS), Long.toString(SEED), root.toString())
                .start()) {
            int code = process.awaitExit(Duration.ofMinutes(10).plusMillis(500L * MUTATIONS));
            assertThat(code)
                    .as("%s", String.join("\n", process.stdout()) + process.stderr())
                    .isZero();
            assertThat(process.stdout())
                    .singleElement()
                    .asString()
                    .startsWith(kind + ": ")
                    .contains(" mutants");
            process.stdout().forEach(System.out::println);
        }
    }
}
