package dev.perfgate.cli;

import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Starts the built jar, in a folder of its own, as a user would. */
public final class Perfgate {
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path jar;
    private final Path folder;

    private Perfgate(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    public static Perfgate in(Path folder) {
        return new Perfgate(jar(), folder);
    }

    /** Another jar than the one that was built. */
    public static Perfgate of(Path jar, Path folder) {
        return new Perfgate(jar, folder);
    }

    public static Path jar() {
        return Path.of(System.getProperty("perfgate.jar", "target/perfgate.jar"));
    }

    public JavaProcess start(String... arguments) throws IOException {
        return JavaCommand.jar(jar)
                // Cheaper to start; what is tested here is not how fast it loads.
                .jvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                // Tests that run at once do not wait for one another.
                .environment(
                        "PERFGATE_LOCK_DIR",
                        Path.of("target", "locks-" + folder.getFileName())
                                .toAbsolutePath()
                                .toString())
                .in(folder)
                .arguments(arguments)
                .start();
    }

    public Ended run(String... arguments) throws IOException, InterruptedException {
        try (JavaProcess process = start(arguments)) {
            return Ended.await(process, LIMIT);
        }
    }
}
