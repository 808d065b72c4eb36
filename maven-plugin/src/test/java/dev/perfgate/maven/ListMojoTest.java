package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListMojoTest {
    @TempDir
    Path root;

    private Build build;

    @BeforeEach
    void aBuild() {
        build = new Build(root);
    }

    @Test
    void scenariosOfThisModuleAreListed() throws Exception {
        MavenProject module = build.moduleWithConfig("shop");
        ListMojo goal = build.list(module);
        goal.scenarios = List.of("checkout");
        assertThat(recordOf(goal)).startsWith("list", "checkout", "--config", module.getBasedir() + "/perf.yml");
    }

    @Test
    void runsThatWereKeptAreListedOnRequest() throws Exception {
        MavenProject module = build.module("shop");
        build.summary(module, "load");
        ListMojo goal = build.list(module);
        goal.runs = true;
        assertThat(recordOf(goal)).startsWith("list", "--runs=" + build.results(module));
    }

    @Test
    void moduleWithoutAnythingSaysSo() throws Exception {
        MavenProject module = build.module("lib");
        build.list(module).execute();
        assertThat(build.log.lines())
                .containsExactly("INFO No " + module.getBasedir()
                        + "/perf.yml and no Java suite: nothing to list in this module");
    }

    private List<String> recordOf(ListMojo goal) throws Exception {
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        goal.execute();
        return Files.readAllLines(record);
    }
}
