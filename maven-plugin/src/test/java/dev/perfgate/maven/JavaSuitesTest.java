package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaSuitesTest {
    @TempDir
    Path root;

    private Build build;
    private MavenProject module;

    @BeforeEach
    void aModuleWithTestClasses() throws Exception {
        build = new Build(root);
        module = build.moduleWithTestClasses("shop", "run", "verify");
    }

    @Test
    void testClassesAreSearchedOnTheTestClassPath() throws Exception {
        suitesAreFound();
        assertThat(recordOf(build.run(module)))
                .startsWith(
                        "run",
                        "--suites-in",
                        Build.testClasses(module).toString(),
                        "--allow-no-suites",
                        "--class-path-file",
                        classPathFile().toString(),
                        "--junit",
                        build.results(module) + "/load/junit.xml",
                        "--output",
                        build.results(module) + "/load");
        // What is not there, as target/classes in a module of tests alone, is left out.
        assertThat(Files.readAllLines(classPathFile()))
                .containsExactly(
                        Build.testClasses(module).toString(), FakePerfgate.jar().toString());
    }

    @Test
    void perfYmlRunsWithTheSuitesThatAreFound() throws Exception {
        Path config = Files.writeString(module.getBasedir().toPath().resolve("perf.yml"), "scenarios: {}\n");
        assertThat(recordOf(build.run(module))).startsWith("run", "--config", config.toString(), "--suites-in");
    }

    @Test
    void namedSuitesRunWithoutPerfYml() throws Exception {
        Path config = Files.writeString(module.getBasedir().toPath().resolve("perf.yml"), "scenarios: {}\n");
        RunMojo goal = build.run(module);
        goal.suites = List.of("com.acme.ShopSuite", "com.acme.SearchSuite");
        assertThat(recordOf(goal))
                .startsWith("run", "--suite", "com.acme.ShopSuite,com.acme.SearchSuite", "--class-path-file")
                .doesNotContain("--config");
        assertThat(build.log.lines()).contains("INFO perf.suites is set: ignoring " + config);
    }

    @Test
    void moduleWhoseTestClassesHaveNoSuiteSaysSoAndPasses() throws Exception {
        MavenProject other = build.moduleWithConfig("app", "run", "verify");
        build.run(module).execute();
        build.run(other).execute();
        assertThat(build.log.lines())
                .contains("INFO No " + module.getBasedir()
                        + "/perf.yml and no Java suite: nothing to measure in this module");
        assertThatCode(() -> build.verify(module).execute()).doesNotThrowAnyException();
    }

    @Test
    void buildInWhichNoSuiteIsFoundFails() {
        assertThatThrownBy(() -> build.run(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("Nothing was measured: no module of this build has a perf.yml or a Java suite");
    }

    @Test
    void brokenSuiteFailsTheBuildWithWhatIsWrong() {
        build.systemProperties.put("fake.exit", "2");
        build.systemProperties.put("fake.err", "com.acme.ShopSuite: suite() returned null - return Suite.of(...)");
        assertThatThrownBy(() -> build.run(module).execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("com.acme.ShopSuite: suite() returned null - return Suite.of(...)");
    }

    @Test
    void nothingIsStartedWhereSuitesCannotBe() throws Exception {
        build.moduleWithConfig("app", "run");
        module.setArtifacts(Set.of());
        build.run(module).execute();
        assertThat(build.results(module)).doesNotExist();
    }

    @Test
    void runsOfSuitesAreJudged() throws Exception {
        suitesAreFound();
        build.run(module).execute();
        assertThat(recordOf(build.verify(module)))
                .startsWith(
                        "gate",
                        build.results(module).resolve("load/summary.json").toString());
    }

    @Test
    void verifyFailsWhereSuitesMayBeButNothingRan() {
        assertThatThrownBy(() -> build.verify(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("Nothing to judge: perf:run has not run in this build");
    }

    private void suitesAreFound() {
        Path summary = build.results(module).resolve("load/summary.json");
        build.systemProperties.put("fake.summary", summary.toString());
    }

    private Path classPathFile() {
        return build.results(module).resolve("load/class-path.txt");
    }

    private List<String> recordOf(ForkingGoal goal) throws Exception {
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        goal.execute();
        return Files.readAllLines(record);
    }
}
