package dev.perfgate.jenkins.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RunSettingsTest {
    private final RunSettings settings = new RunSettings();

    @Test
    void withoutAnySettingAllScenariosOfPerfYmlRun() {
        assertThat(settings.arguments(UnaryOperator.identity()))
                .containsExactly("run", "--config", "perf.yml", "--output", "perf-results");
    }

    @Test
    void settingsBecomeArgumentsWithVariablesOfTheBuild() {
        settings.setScenario("api-light, ${OTHER}");
        settings.setConfig("load/perf.yml");
        settings.setOutput("out");
        settings.setArgs("--duration 5s --gate 'p95 < 1 s' \"\"");
        assertThat(settings.arguments(text -> text.replace("${OTHER}", "second")))
                .containsExactly(
                        "run",
                        "api-light",
                        "second",
                        "--config",
                        "load/perf.yml",
                        "--output",
                        "out",
                        "--duration",
                        "5s",
                        "--gate",
                        "p95 < 1 s",
                        "");
    }

    @Test
    void quotationWithoutEndIsTold() {
        assertThat(RunSettings.problemOfArgs("--gate 'p95")).isEqualTo("the quote ' at column 8 is never closed");
        assertThat(RunSettings.problemOfArgs("--users 20")).isEmpty();
    }
}
