package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildModulesTest {
    @TempDir
    Path root;

    private Build build;

    @BeforeEach
    void emptyBuild() {
        build = new Build(root);
    }

    @Test
    void moduleWithoutPerfYmlSaysSoAndPasses() throws Exception {
        MavenProject empty = build.module("lib", "run");
        MavenProject full = build.moduleWithConfig("app", "run");
        build.run(empty).execute();
        build.run(full).execute();
        assertThat(build.log.lines())
                .contains("INFO No " + empty.getBasedir()
                        + "/perf.yml and no Java suite: nothing to measure in this module");
    }

    @Test
    void buildWithoutAnyPerfYmlFailsInItsLastModule() throws Exception {
        MavenProject first = build.module("lib", "run");
        MavenProject last = build.module("app", "run");
        build.run(first).execute();
        assertThatThrownBy(() -> build.run(last).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(
                        "Nothing was measured: no module of this build has a perf.yml or a Java suite. Create "
                                + last.getBasedir() + "/perf.yml");
    }

    @Test
    void orderOfModulesDoesNotMatter() throws Exception {
        MavenProject full = build.moduleWithConfig("app", "run");
        MavenProject empty = build.module("lib", "run");
        build.run(full).execute();
        build.run(empty).execute();
    }

    @Test
    void moduleThatDoesNotBindTheGoalIsNotWaitedFor() throws Exception {
        build.module("parent");
        MavenProject empty = build.module("lib", "run");
        assertThatThrownBy(() -> build.run(empty).execute()).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void modulesLeftOutOnTheCommandLineCountToo() throws Exception {
        build.moduleWithConfig("app", "run");
        MavenProject empty = build.module("lib", "run");
        build.session.setProjects(List.of(empty));
        assertThatCode(() -> build.run(empty).execute()).doesNotThrowAnyException();
    }

    @Test
    void modulesLeftOutCountTooWhenTheyMayHaveSuites() throws Exception {
        MavenProject leftOut = build.module("app", "run");
        Dependency api = new Dependency();
        api.setGroupId("dev.perfgate");
        api.setArtifactId("perfgate-api");
        leftOut.getModel().addDependency(api);
        MavenProject empty = build.module("lib", "run");
        build.session.setProjects(List.of(empty));
        assertThatCode(() -> build.run(empty).execute()).doesNotThrowAnyException();
    }

    @Test
    void skippedModuleIsNoEmptyOne() throws Exception {
        MavenProject skipped = build.module("app", "run");
        MavenProject empty = build.module("lib", "run");
        RunMojo goal = build.run(skipped);
        goal.skipRun = true;
        goal.execute();
        assertThatCode(() -> build.run(empty).execute()).doesNotThrowAnyException();
    }

    @Test
    void failIfNoRunsTurnsTheFailureIntoAWarning() throws Exception {
        RunMojo goal = build.run(build.module("lib", "run"));
        goal.failIfNoRuns = false;
        goal.execute();
        assertThat(build.log.lines())
                .anyMatch(line -> line.startsWith("WARN Nothing was measured: no module of this build has a perf.yml"));
    }

    @Test
    void verifyKeepsTheSameRule() throws Exception {
        MavenProject empty = build.module("lib", "verify");
        assertThatThrownBy(() -> build.verify(empty).execute())
                .hasMessageStartingWith("Nothing was measured: no module of this build");
    }
}
