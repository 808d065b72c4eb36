package dev.perfgate.maven.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LaunchTest {
    private static final Path JAVA = Path.of("java");

    @Test
    void commandKeepsItsArgumentsWhole() {
        assertThat(new Launch.Command(List.of("serve", "--port"), List.of("80 81")).commandLine())
                .containsExactly("serve", "--port", "80 81");
    }

    @Test
    void jarComesAfterTheFlagsAndBeforeTheArguments() {
        assertThat(new Launch.Jar(JAVA, List.of("-Xmx1g"), Path.of("app.jar"), List.of("--fast")).commandLine())
                .containsExactly("java", "-Xmx1g", "-jar", "app.jar", "--fast");
    }

    @Test
    void classRunsOnTheClassPath() {
        assertThat(new Launch.MainClass(JAVA, List.of(), List.of("a", "b.jar"), "org.Shop", List.of("x")).commandLine())
                .containsExactly("java", "-cp", "a" + File.pathSeparator + "b.jar", "org.Shop", "x");
    }

    @Test
    void containersAreRemovedAtTheEndUnderTheSameProjectName() {
        Launch compose = new Launch.Compose("perfgate-shop-app", Path.of("compose.yml"));
        assertThat(compose.commandLine())
                .startsWith("docker", "compose", "--project-name", "perfgate-shop-app", "--file", "compose.yml", "up");
        assertThat(compose.farewell())
                .containsExactly(
                        "docker", "compose", "--project-name", "perfgate-shop-app", "--file", "compose.yml", "down");
    }
}
