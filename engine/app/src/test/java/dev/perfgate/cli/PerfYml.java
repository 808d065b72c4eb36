package dev.perfgate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the perf.yml of a test. */
public final class PerfYml {
    private PerfYml() {}

    /** Two scenarios of five requests each, with these gates. */
    public static void twoScenarios(Path folder, String url, String... gates) throws IOException {
        write(folder, """
                scenarios:
                  first:
                    baseUrl: %1$s
                    iterations: 5
                    requests: [GET /a]
                  second:
                    baseUrl: %1$s
                    iterations: 5
                    requests: [GET /a, GET /b]
                """.formatted(base(url)), gates);
    }

    /** One scenario, "long", that would last a minute, a request every 10 ms. */
    static void longScenario(Path folder, String url, String... gates) throws IOException {
        write(folder, """
                scenarios:
                  long:
                    baseUrl: %s
                    arrivalRate: 100/s
                    duration: 60s
                    requests: [GET /a]
                """.formatted(base(url)), gates);
    }

    static void write(Path folder, String scenarios, String... gates) throws IOException {
        StringBuilder text = new StringBuilder(scenarios);
        text.append(gates.length == 0 ? "" : "gates:\n");
        for (String gate : gates) {
            text.append("  - ").append(gate).append('\n');
        }
        Files.writeString(folder.resolve("perf.yml"), text);
    }

    private static String base(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
