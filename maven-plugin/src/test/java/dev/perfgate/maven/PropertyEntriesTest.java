package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class PropertyEntriesTest {
    private final Properties project = new Properties();
    private final Properties user = new Properties();
    private final PropertyEntries entries = new PropertyEntries(project, user);

    @Test
    void propertyBelowTheParametersNameIsAnEntry() {
        user.setProperty("perf.environmentVariables.DEMO_URL", "http://127.0.0.1:9");
        user.setProperty("perf.environmentVariables.a.b", "dots stay");
        user.setProperty("perf.environmentVariablesX", "another parameter");
        assertThat(entries.over("perf.environmentVariables", Map.of()))
                .isEqualTo(Map.of("DEMO_URL", "http://127.0.0.1:9", "a.b", "dots stay"));
    }

    @Test
    void commandLineWinsOverConfigurationAndThatOverProperties() {
        project.setProperty("perf.jdkToolchain.version", "17");
        project.setProperty("perf.jdkToolchain.vendor", "any");
        user.setProperty("perf.jdkToolchain.version", "25");
        assertThat(entries.over("perf.jdkToolchain", Map.of("version", "21", "vendor", "ours")))
                .isEqualTo(Map.of("version", "25", "vendor", "ours"));
    }
}
