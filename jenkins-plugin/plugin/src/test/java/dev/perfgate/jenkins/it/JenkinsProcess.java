package dev.perfgate.jenkins.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Jenkins with the built plugin, on loopback and in a home of its own, where everybody may do everything. */
final class JenkinsProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final int TOLD_LINES = 60;
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-Djenkins.install.runSetupWizard=false",
            "-Dhudson.model.UpdateCenter.never=true",
            "-Dhudson.model.UsageStatistics.disabled=true",
            // Agents come over HTTP: the port for them would listen on all interfaces.
            "-Djenkins.model.Jenkins.slaveAgentPort=-1",
            "-Djenkins.model.Jenkins.slaveAgentPortEnforce=true",
            // Enforced on every page where Jenkins (since 2.539) can do so, whatever it would do by itself.
            "-Djenkins.security.csp.CspHeader.headerName=Content-Security-Policy",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED");

    private final Installation installation;
    private final Path home;
    private final int port;
    private Process process;

    private JenkinsProcess(Installation installation, Path home, int port) throws IOException {
        this.installation = installation;
        this.home = home;
        this.port = port;
        this.process = launch();
    }

    /** @param home an empty folder */
    static JenkinsProcess start(Installation installation, Path hpi, Path home) throws Exception {
        installation.copyPlugins(home.resolve("plugins"));
        Files.copy(hpi, home.resolve("plugins/perfgate.jpi"), StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(home.resolve("tmp"));
        JenkinsProcess jenkins = new JenkinsProcess(installation, home, freePort());
        try {
            jenkins.awaitUp();
        } catch (Exception | AssertionError e) {
            jenkins.close();
            throw e;
        }
        return jenkins;
    }

    Installation installation() {
        return installation;
    }

    Path home() {
        return home;
    }

    URI url() {
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/", port));
    }

    /** Stops in order, and starts with the same home and address. */
    void restart() throws Exception {
        stop();
        startAgain();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("Jenkins did not stop within " + STOP + ":\n" + endOfLog());
        }
    }

    void startAgain() throws Exception {
        process = launch();
        awaitUp();
    }

    /** What it has started and is still there: builds on its own node, agents. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** All that it logged, over all its starts. */
    String log() throws IOException {
        return Files.readString(home.resolve("jenkins.log"));
    }

    @Override
    public void close() {
        List<ProcessHandle> children = children();
        process.destroy();
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private Process launch() throws IOException {
        List<String> options = new ArrayList<>(JVM_OPTIONS);
        options.addAll(List.of("-DJENKINS_HOME=" + home, "-Djava.io.tmpdir=" + home.resolve("tmp")));
        List<String> command = installation.command(home, options);
        command.addAll(List.of("--httpListenAddress=127.0.0.1", "--httpPort=" + port));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("jenkins.log").toFile()))
                .start();
    }

    private void awaitUp() throws Exception {
        JenkinsClient client = new JenkinsClient(url());
        Patience.awaitTrue("Jenkins answers; its log is in " + home, START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("Jenkins has ended:\n" + endOfLog());
            }
            return client.isUp();
        });
    }

    private String endOfLog() {
        try (Stream<String> lines = Files.lines(home.resolve("jenkins.log"))) {
            List<String> all = lines.toList();
            return all.stream().skip(Math.max(0, all.size() - TOLD_LINES)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "without a log: " + e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
