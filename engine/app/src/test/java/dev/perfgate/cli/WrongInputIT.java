package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user got wrong: all of it is told, with its place, and nothing is started. */
final class WrongInputIT {
    @TempDir
    Path folder;

    private final StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")));

    @AfterEach
    void nothingWasStarted() {
        assertThat(server.connections()).isZero();
        server.close();
    }

    private Ended perfgate(String... arguments) throws Exception {
        return Perfgate.in(folder).run(arguments);
    }

    @Test
    void allProblemsOfAPerfYmlComeAtOnceWithTheirPlaces() throws Exception {
        PerfYml.write(folder, """
                scenarios:
                  shop:
                    baseUrl: %s
                    usres: 5
                    duration: 10 parsecs
                    requests:
                      - GET /a
                """.formatted(server.url("")), "shop: p95 << 3 ms");
        perfgate("run")
                .with(2)
                .err()
                .hasSize(3)
                .anyMatch(line -> line.startsWith("perf.yml:4:5: unknown key 'usres' - did you mean 'users'?"))
                .anyMatch(line -> line.startsWith("perf.yml:5:15: 'duration' must be a duration"))
                .anyMatch(line -> line.startsWith("perf.yml:9:"));
    }

    @Test
    void gateOnFiguresThatTheLoadCannotHave() throws Exception {
        PerfYml.write(
                folder,
                """
                scenarios:
                  shop: {baseUrl: "%s", duration: 1s, requests: [GET /a]}
                """.formatted(server.url("")),
                "shop / GET /b: p95 < 1 s",
                "shop: error rate < 200 %",
                "shop: cost < 5");
        perfgate("run")
                .with(2)
                .err()
                .hasSize(3)
                .anyMatch(line -> line.contains("'shop' has no request 'GET /b' - did you mean 'GET /a'?"))
                .anyMatch(line -> line.contains("'error rate below 200 %' always holds"))
                .anyMatch(line -> line.contains("runs of 'shop' have no 'cost'"));
    }

    @Test
    void baselineThatIsNone() throws Exception {
        Files.writeString(folder.resolve("base.json"), "{}");
        String rule = "p95 within 10 % of baseline";
        perfgate("http", server.url("/a"), "-n", "1", "--gate", rule, "--baseline", "base.json")
                .with(2)
                .saying("the baseline cannot be read: base.json");
    }

    @Test
    void missingPerfYml() throws Exception {
        perfgate("run").with(2).saying("perf.yml: no such file");
    }

    @Test
    void perfYmlThatIsAFolder() throws Exception {
        Files.createDirectory(folder.resolve("perf.yml"));
        perfgate("run").with(2).saying("perf.yml: is a folder");
    }

    @Test
    void fileInThePlaceOfTheOutputFolder() throws Exception {
        Files.writeString(folder.resolve("out"), "a file");
        perfgate("http", server.url("/a"), "-n", "1", "--output", "out").with(2).saying("out", "is a file");
        PerfYml.twoScenarios(folder, server.url("/"));
        perfgate("run", "--output", "out").with(2).saying("out", "is a file");
    }

    @Test
    void moreUsersThanOpenFiles() throws Exception {
        Path shell = Path.of("/bin/sh");
        Assumptions.assumeTrue(Files.isExecutable(shell), "there is no " + shell);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        shell.toString(),
                        "-c",
                        "ulimit -n 256; ulimit -Hn 256; exec \"$0\" -jar \"$1\" http \"$2\" --users 1000",
                        java,
                        Perfgate.jar().toAbsolutePath().toString(),
                        server.url("/a"))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(2);
        assertThat(output)
                .startsWith("--users: ")
                .contains("1,000 connections", "256", "ulimit -n 1100")
                .hasLineCount(1);
    }

    @Test
    void loadsThatMakeNoSense() throws Exception {
        String url = server.url("/a");
        perfgate("http", url, "--users", "0").with(2).saying("--users must be a whole number", "'0'");
        perfgate("http", url, "--rate", "0").with(2).saying("--rate must be a rate above 0", "'0'");
        perfgate("http", url, "--users", "5", "--rate", "10").with(2).saying("--users", "--rate", "open load");
        perfgate("http", url, "--duration", "abc").with(2).saying("--duration must be a duration", "'abc'");
    }

    @Test
    void urlThatIsNone() throws Exception {
        perfgate("http", "ftp://x").with(2).saying("URL: ", "http:// or https://");
        perfgate("http").with(2).err().first().asString().contains("URL");
    }

    @Test
    void unknownOptionAndCommandAreNamedWithTheNearest() throws Exception {
        perfgate("http", server.url("/a"), "--usres", "5")
                .with(2)
                .err()
                .first()
                .asString()
                .contains("'--usres'", "'--users'");
        perfgate("htp").with(2).err().first().asString().contains("'htp'", "'http'");
    }

    @Test
    void helpIsShownWhenNothingIsSaidAndFitsAnyTerminal() throws Exception {
        Ended nothing = perfgate().with(2);
        nothing.err().contains("Exit codes:").allMatch(line -> line.length() <= 80);
        for (String command : Commands.NAMES) {
            Ended help = perfgate(command, "--help").with(0);
            help.out().first().asString().startsWith("Usage: perfgate " + command);
            help.out().allMatch(line -> line.length() <= 80);
            help.err().isEmpty();
        }
    }

    @Test
    void versionIsOneLine() throws Exception {
        perfgate("--version").with(0).out().singleElement().asString().startsWith("perfgate ");
    }
}
