package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.maven.fork.JavaExecutable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaExecutableTest {
    @TempDir
    Path root;

    @Test
    void withoutToolchainItIsTheJavaThatRunsMaven() throws Exception {
        assertThat(found(new NoToolchains(), Map.of()))
                .isEqualTo(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    @Test
    void buildsToolchainIsTakenWithoutBeingAskedFor() throws Exception {
        assertThat(found(new TwoJdks(), Map.of())).isEqualTo(Path.of("/jdk-of-the-build/bin/java"));
    }

    @Test
    void jdkToolchainOutweighsTheBuilds() throws Exception {
        assertThat(found(new TwoJdks(), Map.of("version", "21"))).isEqualTo(Path.of("/jdk-21/bin/java"));
    }

    @Test
    void unknownJdkIsRefused() {
        assertThatThrownBy(() -> found(new NoToolchains(), Map.of("version", "99")))
                .hasMessage("No JDK in toolchains.xml matches jdkToolchain {version=99}");
    }

    private Path found(ToolchainManager toolchains, Map<String, String> wanted) throws Exception {
        return new JavaExecutable(toolchains, new Build(root).session).find(wanted);
    }

    private record Jdk(String home) implements Toolchain {
        @Override
        public String getType() {
            return "jdk";
        }

        @Override
        public String findTool(String tool) {
            return home + "/bin/" + tool;
        }
    }

    /** One chosen by the toolchains plugin for the whole build, another in toolchains.xml. */
    private static final class TwoJdks implements ToolchainManager {
        @Override
        public Toolchain getToolchainFromBuildContext(String type, MavenSession session) {
            return new Jdk("/jdk-of-the-build");
        }

        @Override
        public List<Toolchain> getToolchains(MavenSession session, String type, Map<String, String> requirements) {
            return List.of(new Jdk("/jdk-" + requirements.get("version")));
        }
    }
}
