package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompareMojoTest {
    @TempDir
    Path root;

    private Build build;
    private MavenProject module;

    @BeforeEach
    void aModule() throws Exception {
        build = new Build(root);
        module = build.moduleWithConfig("shop", "compare");
    }

    @Test
    void lastRunIsComparedWithTheBase() throws Exception {
        Path summary = build.summary(module, "load");
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        CompareMojo goal = goal();
        goal.markdown = new File("perf.md");
        goal.execute();
        assertThat(Files.readAllLines(record))
                .startsWith("compare", "perf/base", summary.toString(), "--markdown", "perf.md");
    }

    @Test
    void choiceBetweenSeveralRunsIsNotGuessed() {
        build.summary(module, "load");
        build.summary(module, "nightly");
        assertThatThrownBy(() -> goal().execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("Several runs to choose from: ")
                .hasMessageEndingWith("; choose one with -Dperf.compare.candidate=FILE");
    }

    @Test
    void withoutAnyRunItSaysWhereItLooked() {
        assertThatThrownBy(() -> goal().execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("No runs in " + module.getBasedir());
    }

    @Test
    void withoutABaseItSaysHowToNameOne() {
        assertThatThrownBy(() -> build.compare(module).execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageEndingWith("-Dperf.compare.base=FILE");
    }

    private CompareMojo goal() {
        CompareMojo goal = build.compare(module);
        goal.base = new File("perf/base");
        return goal;
    }
}
