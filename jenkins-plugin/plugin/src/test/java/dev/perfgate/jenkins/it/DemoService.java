package dev.perfgate.jenkins.it;

import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.ZipFile;

/** What is measured: the demo service of the engine in the plugin, in a process of its own. */
final class DemoService implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);

    private final JavaProcess process;
    private final String url;

    private DemoService(JavaProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /** @param folder for the engine */
    static DemoService start(Path hpi, Path folder) throws IOException, InterruptedException {
        Path engine = Files.createDirectories(folder).resolve("perfgate.jar");
        try (ZipFile zip = new ZipFile(hpi.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("WEB-INF/engine/perfgate.jar"))) {
            Files.copy(in, engine);
        }
        JavaProcess process = JavaCommand.jar(engine)
                .jvmOptions("-Xmx128m")
                .arguments("demo", "--port", "0")
                .start();
        String line = process.awaitLine(each -> each.contains("http://"), START);
        return new DemoService(process, line.replaceAll(".*(http://[^,;]+)[,;].*", "$1"));
    }

    /** A perf.yml with one scenario, {@code health}, for as long as is said: a light load without a schedule, so that a busy machine makes no run invalid. */
    String config(String duration) {
        return String.format(Locale.ROOT, """
                scenarios:
                  health: {baseUrl: "%s", users: 2, thinkTime: 20ms, duration: %s, requests: [GET /health]}
                """, url, duration);
    }

    /** A shell command that writes such a file into the workspace. */
    String writeConfig(String duration) {
        return "cat > perf.yml <<'END'\n" + config(duration) + "END\n";
    }

    @Override
    public void close() {
        process.close();
    }
}
