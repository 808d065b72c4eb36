package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunMojoTest {
    @TempDir
    Path root;

    private Build build;
    private MavenProject module;

    @BeforeEach
    void aModuleWithPerfYml() throws Exception {
        build = new Build(root);
        module = build.moduleWithConfig("shop", "run", "verify");
    }

    @Test
    void parametersBecomeACommandLine() throws Exception {
        RunMojo goal = build.run(module);
        goal.scenarios = List.of("checkout", "search");
        List<String> recorded = recordOf(goal);
        assertThat(recorded)
                .startsWith(
                        "run",
                        "checkout",
                        "search",
                        "--config",
                        module.getBasedir() + "/perf.yml",
                        "--junit",
                        build.results(module) + "/load/junit.xml",
                        "--output",
                        build.results(module) + "/load")
                .doesNotContain("--no-fail-on-gate");
    }

    @Test
    void loadMayBeAnotherThanThatOfTheScenarios() throws Exception {
        RunMojo goal = build.run(module);
        goal.host = "https://staging.example";
        goal.preset = "heavy";
        goal.coolDown = "10s";
        goal.users = "100";
        goal.spawnRate = "10";
        goal.duration = "5m";
        goal.tags = List.of("read", "write");
        goal.excludeTags = List.of("slow");
        assertThat(recordOf(goal))
                .containsSequence("--host", "https://staging.example", "--preset", "heavy", "--cool-down", "10s")
                .containsSequence("--users", "100")
                .containsSequence("--spawn-rate", "10", "--duration", "5m")
                .containsSequence("--tags", "read,write", "--exclude-tags", "slow");
    }

    @Test
    void runsGoToAServer() throws Exception {
        RunMojo goal = build.run(module);
        goal.server = "https://perf.example";
        assertThat(recordOf(goal)).containsSequence("--push", "https://perf.example");
    }

    @Test
    void forkRunsInTheModuleWithItsEnvironment() throws Exception {
        RunMojo goal = build.run(module);
        goal.environmentVariables = Map.of("FAKE_VARIABLE", "http://127.0.0.1:9");
        assertThat(recordOf(goal))
                .contains("directory=" + module.getBasedir().toPath().toRealPath(), "variable=http://127.0.0.1:9");
    }

    @Test
    void archiveOfClassesLiesInTheUsersCacheUnlessThereShallBeNone() throws Exception {
        RunMojo goal = build.run(module);
        goal.environmentVariables = Map.of("XDG_CACHE_HOME", root.toString(), "PERFGATE_CLASS_DATA", "on");
        assertThat(recordOf(goal)).contains("classData=" + root.resolve("perfgate/class-data"));
        goal.classData = false;
        assertThat(recordOf(goal)).contains("classData=null");
        goal.classData = true;
        goal.environmentVariables = Map.of("XDG_CACHE_HOME", root.toString(), "PERFGATE_CLASS_DATA", "off");
        assertThat(recordOf(goal)).contains("classData=null");
    }

    @Test
    void usersFlagsWinOverThoseOfTheManifest() throws Exception {
        RunMojo goal = build.run(module);
        goal.jvmArgs = "-Xmx48m -Dunused='two words'";
        String heap = recordOf(goal).stream()
                .filter(line -> line.startsWith("heap="))
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(heap.substring("heap=".length()))).isBetween(40, 48);
    }

    @Test
    void outputReachesTheLogLineByLineAndUnharmed() throws Exception {
        build.systemProperties.put("fake.out", "10 s  2000 requests – P95 81 µs\nReport: report.html");
        build.systemProperties.put("fake.err", "something odd");
        build.run(module).execute();
        assertThat(build.log.lines())
                .containsSubsequence("INFO 10 s  2000 requests – P95 81 µs", "INFO Report: report.html")
                .contains("WARN something odd");
    }

    @Test
    void resultsOfAnEarlierRunOfThisExecutionAreRemovedAndNothingElse() throws Exception {
        Path stale = build.summary(module, "load");
        Path other = build.summary(module, "nightly");
        build.run(module).execute();
        assertThat(stale).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void resultsThatAnotherBuildIsWritingAreLeftAlone() throws Exception {
        Path other = build.summary(module, "load");
        Path lock = Files.writeString(other.resolveSibling(".perfgate-lock"), "");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.lock(Long.MAX_VALUE - 1, 1, false)) {
            assertThat(held.isValid()).isTrue();
            build.run(module).execute();
            assertThat(other).exists();
        }
        build.run(module).execute();
        assertThat(other).doesNotExist();
    }

    @Test
    void runsKeepOutOfEachOthersWayAsAsked() throws Exception {
        RunMojo goal = build.run(module);
        goal.lockWait = "30m";
        goal.parallel = true;
        assertThat(recordOf(goal)).containsSequence("--lock-wait", "30m", "--parallel");
    }

    @Test
    void breachedGateAndInvalidRunAreLeftToVerify() throws Exception {
        for (String code : List.of("1", "4")) {
            build.systemProperties.put("fake.exit", code);
            build.run(module).execute();
        }
        assertThat(build.log.lines())
                .contains(
                        "WARN The run failed a gate; perf:verify decides the result of the build",
                        "WARN The run is invalid; perf:verify decides the result of the build");
    }

    @Test
    void wrongInputFailsWithWhatWasSaidOfIt() {
        build.systemProperties.put("fake.exit", "2");
        build.systemProperties.put("fake.err", "perf.yml:3:5: unknown key 'user'\n  did you mean 'users'?");
        assertThatThrownBy(() -> build.run(module).execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(String.format("perf.yml:3:5: unknown key 'user'%n  did you mean 'users'?"));
    }

    @Test
    void wrongInputIsSaidOnceAndAsTheEngineSaidIt() {
        build.systemProperties.put("fake.exit", "2");
        build.systemProperties.put("fake.err", "--users must be a whole number, but is 'x'");
        assertThatThrownBy(() -> build.run(module).execute())
                .as("nothing is read into a sentence: the engine was told how users call its options")
                .hasMessage("--users must be a whole number, but is 'x'");
        assertThat(build.log.lines()).noneMatch(line -> line.contains("whole number"));
    }

    @Test
    void runThatCouldNotBeCompletedFails() {
        build.systemProperties.put("fake.exit", "3");
        build.systemProperties.put("fake.err", "nothing answers at http://127.0.0.1:9");
        assertThatThrownBy(() -> build.run(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("The run could not start or be completed: nothing answers at http://127.0.0.1:9");
    }

    @Test
    void killedProcessFailsWithItsExitCode() {
        build.systemProperties.put("fake.exit", "137");
        build.systemProperties.put("fake.killed", "true");
        assertThatThrownBy(() -> build.run(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("The run ended unexpectedly: exit code 137");
    }

    @Test
    void virtualMachineThatDoesNotStartFailedNoGate() {
        RunMojo goal = build.run(module);
        goal.jvmArgs = "-XX:+UseConcMarkSweepGC";
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("The JVM of perfgate.jar did not start: ")
                .hasMessageContaining("UseConcMarkSweepGC");
    }

    @Test
    void virtualMachineThatOnlyShowsItsVersionRanNothing() {
        RunMojo goal = build.run(module);
        goal.jvmArgs = "-version";
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("The JVM of perfgate.jar did not start: ");
    }

    @Test
    void runInsideMavensOwnJvmIsRefused() {
        RunMojo goal = build.run(module);
        goal.fork = false;
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("perf.fork=false is not supported");
    }

    @Test
    void failedRunOfAModuleIsAmongThoseOfAllModules() throws Exception {
        Path summary = build.results(module).resolve("load/summary.json");
        build.systemProperties.put("fake.summary", summary.toString());
        build.systemProperties.put("fake.exit", "3");
        RunMojo goal = build.run(module);
        goal.aggregate = true;
        goal.aggregateDirectory = root.resolve("all").toString();
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        assertThatThrownBy(goal::execute).hasMessageStartingWith("The run could not start or be completed");
        assertThat(Files.readAllLines(record)).startsWith("report", summary.toString(), "--index");
    }

    @Test
    void skippedGoalStartsNothing() throws Exception {
        RunMojo goal = build.run(module);
        goal.skipITs = true;
        Path stale = build.summary(module, "load");
        goal.execute();
        assertThat(stale).exists();
        assertThat(build.log.lines()).containsExactly("INFO perf:run is skipped");
    }

    @Test
    void failedRunStopsTheSubjectSinceMavenWillNot() throws Exception {
        StartMojo start = build.start(module);
        start.jar = FakePerfgate.jar().toFile();
        start.arguments = List.of("child");
        start.execute();
        build.systemProperties.put("fake.exit", "3");
        assertThatThrownBy(() -> build.run(module).execute()).isInstanceOf(MojoFailureException.class);
        assertThat(build.log.lines()).contains("INFO Subject 'app' stopped");
    }

    private List<String> recordOf(RunMojo goal) throws Exception {
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        goal.execute();
        return Files.readAllLines(record);
    }
}
