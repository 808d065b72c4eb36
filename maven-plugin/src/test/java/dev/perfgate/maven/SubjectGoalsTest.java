package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.maven.subject.Readiness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubjectGoalsTest {
    @TempDir
    Path root;

    private Build build;
    private MavenProject module;

    @BeforeEach
    void oneModule() throws Exception {
        build = new Build(root);
        module = build.moduleWithConfig("shop", "start", "stop");
    }

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        build.stop(module).execute();
    }

    @Test
    void subjectAnswersAfterStartAndNotAfterStop() throws Exception {
        int port = freePort();
        StartMojo start = server(port);
        start.execute();
        Readiness url = Readiness.of(start.readyUrl, null);
        assertThat(url.answers()).isTrue();
        build.stop(module).execute();
        assertThat(url.answers()).isFalse();
        assertThat(build.results(module).resolve("subject-app.log")).hasContent("serving");
    }

    @Test
    void subjectMayBeAnArtifactOfThePlugin() throws Exception {
        StartMojo start = server(freePort());
        start.jar = null;
        start.artifact = "dev.perfgate:perfgate-app";
        start.execute();
        assertThat(build.log.lines()).anyMatch(line -> line.startsWith("INFO Subject 'app' answers at http://"));
    }

    @Test
    void processesThatTheSubjectStartedAreStoppedToo() throws Exception {
        Path pids = root.resolve("pids");
        int port = freePort();
        StartMojo start = subject("parent", pids.toString(), Integer.toString(port));
        start.readyPort = Integer.toString(port);
        start.execute();
        List<Optional<ProcessHandle>> both = Arrays.stream(
                        Files.readString(pids).split(" "))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .toList();
        assertThat(both).hasSize(2).allMatch(process -> process.orElseThrow().isAlive());
        build.stop(module).execute();
        assertThat(both).noneMatch(process -> process.orElseThrow().isAlive());
    }

    @Test
    void subjectThatIgnoresTheRequestToEndIsKilled() throws Exception {
        int port = freePort();
        StartMojo start = subject("stubborn", Integer.toString(port));
        start.readyPort = Integer.toString(port);
        start.execute();
        StopMojo stop = build.stop(module);
        stop.stopTimeout = "0s";
        stop.execute();
        assertThat(Readiness.of(null, start.readyPort).answers()).isFalse();
    }

    @Test
    void takenPortIsSaidBeforeAnythingIsStarted() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StartMojo start = subject("child");
            start.readyPort = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(start::execute)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessage("Not started: something else already answers at port " + taken.getLocalPort()
                            + ". Stop it, or choose another port");
        }
        assertThat(build.results(module).resolve("subject-app.log")).doesNotExist();
    }

    @Test
    void subjectThatDiesIsReportedWithItsLastWords() throws Exception {
        StartMojo start = subject("die");
        start.readyUrl = "http://127.0.0.1:" + freePort() + "/";
        Path log = build.results(module).resolve("subject-app.log");
        assertThatThrownBy(start::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Subject 'app' ended with exit code 7 before it answered at " + start.readyUrl
                        + "; its output is in " + log + ", and ends with\n    no database at db:5432");
    }

    @Test
    void subjectThatNeverAnswersIsStopped() throws Exception {
        StartMojo start = subject("child");
        start.readyPort = Integer.toString(freePort());
        start.startTimeout = "0s";
        assertThatThrownBy(start::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("was not ready at port " + start.readyPort
                        + " within 0s (perf.start.startTimeout); the last answer there: Connection refused");
        assertThat(build.log.lines()).contains("INFO Subject 'app' stopped");
    }

    @Test
    void programThatIsNotThereIsNamed() {
        StartMojo start = build.start(module);
        start.command = "no-such-program --port 1";
        assertThatThrownBy(start::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Cannot start subject 'app': there is no program 'no-such-program'");
    }

    @Test
    void subjectThatIsNeverReadySaysWhatItAnswered() throws Exception {
        int port = freePort();
        StartMojo start = subject("starting", Integer.toString(port));
        start.readyUrl = "http://127.0.0.1:" + port + "/health";
        start.startTimeout = "3s";
        assertThatThrownBy(start::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(
                        "was not ready at " + start.readyUrl
                                + " within 3s (perf.start.startTimeout); the last answer there: status 503: migrating the database");
    }

    @Test
    void timeIsWrittenWithItsUnit() {
        StartMojo start = subject("child");
        start.startTimeout = "30";
        assertThatThrownBy(start::execute).hasMessage("startTimeout '30' is not a time: write '30s'");
    }

    @Test
    void nothingOfTheSubjectReachesTheLoadGenerator() throws Exception {
        StartMojo start = build.start(module);
        start.subject = new SubjectSettings();
        start.subject.jar = FakePerfgate.jar().toFile();
        start.readyPort = Integer.toString(freePort());
        start.subject.arguments = List.of("variables", root.resolve("variables").toString(), start.readyPort);
        start.subject.jvmArgs = "-Dwhose=subject -Xmx40m";
        start.subject.environmentVariables = Map.of("FAKE_VARIABLE", "subject");
        start.execute();
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        build.run(module).execute();
        assertThat(Files.readAllLines(record)).contains("variable=null");
        assertThat(root.resolve("variables")).hasContent("subject subject null");
    }

    @Test
    void commandLineWinsOverWhatThePomSaysOfTheSubject() throws Exception {
        StartMojo start = build.start(module);
        start.subject = new SubjectSettings();
        start.subject.command = "no-such-program";
        start.jar = FakePerfgate.jar().toFile();
        start.arguments = List.of("child");
        start.execute();
        assertThat(build.log.lines()).anyMatch(line -> line.startsWith("INFO Subject 'app' was started"));
    }

    @Test
    void namedPortReachesMavenTheSubjectAndTheLoadGenerator() throws Exception {
        StartMojo start = build.start(module);
        start.ports = List.of("http", "admin-api");
        start.readyUrl = "http://127.0.0.1:${perf.port.http}/";
        start.subject = new SubjectSettings();
        start.subject.jar = FakePerfgate.jar().toFile();
        start.subject.arguments = List.of("serve", "${perf.port.http}");
        start.execute();
        String port = module.getProperties().getProperty("perf.port.http");
        assertThat(build.log.lines()).anyMatch(line -> line.contains("answers at http://127.0.0.1:" + port + "/"));
        assertThat(module.getProperties().getProperty("perf.port.admin-api")).isNotEqualTo(port);
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        build.run(module).execute();
        assertThat(Files.readAllLines(record)).contains("port=" + port);
    }

    @Test
    void portWithoutANameIsSaid() {
        StartMojo start = subject("child");
        start.readyPort = "${perf.port.http}";
        assertThatThrownBy(start::execute).hasMessage("${perf.port.http}: no port has this name: add it to <ports>");
    }

    @Test
    void inheritedStartPassesOverAModuleThatRunsNothing() throws Exception {
        MavenProject parent = build.module("parent", "start", "run", "stop", "verify");
        StartMojo start = build.start(parent);
        start.command = "no-such-program";
        start.execute();
        assertThat(build.log.lines()).anyMatch(line -> line.contains("no subject is started"));
    }

    @Test
    void subjectThatEndsByItselfIsToldToTheRunningLoad() throws Exception {
        subject("die").execute();
        build.systemProperties.put("fake.input", "true");
        build.run(module).execute();
        assertThat(build.log.lines())
                .contains("INFO {\"subject\": \"app\", \"exitCode\": 7, \"lastLines\": [\"no database at db:5432\"]}");
    }

    @Test
    void readinessIsAskedOfOnePlace() {
        StartMojo start = subject("child");
        start.readyUrl = "localhost:8080";
        assertThatThrownBy(start::execute)
                .hasMessage("readyUrl 'localhost:8080' is not a URL: write for example http://127.0.0.1:8080/health");
        start.readyPort = "8080";
        assertThatThrownBy(start::execute).hasMessage("perf:start takes readyUrl or readyPort, not both");
    }

    @Test
    void exactlyOneKindOfSubjectIsWanted() {
        StartMojo none = build.start(module);
        assertThatThrownBy(none::execute)
                .hasMessage(
                        "perf:start needs exactly one of command, jar, artifact, mainClass, composeFile; given: none");
        StartMojo two = subject("child");
        two.command = "java -version";
        assertThatThrownBy(two::execute).hasMessageEndingWith("given: command, jar");
    }

    @Test
    void secondSubjectOfTheSameNameIsRefused() throws Exception {
        subject("child").execute();
        assertThatThrownBy(() -> subject("child").execute()).hasMessageContaining("A subject 'app' is already running");
    }

    @Test
    void stopTouchesOnlyTheSubjectItNames() throws Exception {
        subject("child").execute();
        StartMojo second = subject("child");
        second.id = "database";
        second.execute();
        StopMojo stop = build.stop(module);
        stop.id = "database";
        stop.execute();
        assertThat(build.log.lines())
                .contains("INFO Subject 'database' stopped")
                .doesNotContain("INFO Subject 'app' stopped");
    }

    @Test
    void stopDoesNotTouchAnotherModulesSubject() throws Exception {
        subject("child").execute();
        build.stop(build.module("other", "stop")).execute();
        assertThat(build.log.lines()).contains("INFO Nothing to stop: perf:start started nothing in this module");
    }

    private StartMojo server(int port) {
        StartMojo start = subject("serve", Integer.toString(port));
        start.readyUrl = "http://127.0.0.1:" + port + "/health";
        return start;
    }

    private StartMojo subject(String... arguments) {
        StartMojo start = build.start(module);
        start.jar = FakePerfgate.jar().toFile();
        start.arguments = List.of(arguments);
        return start;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
