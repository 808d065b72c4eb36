package dev.perfgate.jenkins.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CpuSettingsTest {
    private final CpuSettings settings = new CpuSettings();

    @Test
    void withoutAnySettingTheEngineChooses() {
        assertThat(settings.arguments(UnaryOperator.identity(), "/tmp/r.json"))
                .containsExactly("cpu", "--verbose", "--output", "/tmp/r.json");
    }

    @Test
    void settingsBecomeOptionsWithVariablesOfTheBuild() {
        settings.setLevels("10, 50 %, 100");
        settings.setLevelTime("${TIME}");
        settings.setRuns(3);
        settings.setThreads(2);
        settings.setGates(List.of("units per sec > 1000\n\nmax units > 1", "--oops"));
        assertThat(settings.arguments(text -> text.replace("${TIME}", "500 ms"), "r.json"))
                .containsSubsequence(
                        "--levels=10,50%,100",
                        "--level-time=500ms",
                        "--runs=3",
                        "--threads=2",
                        "--gate=units per sec > 1000",
                        "--gate=max units > 1",
                        "--gate=--oops");
    }

    @Test
    void mistakesAreToldInTheForm() {
        assertThat(List.of("", "10", "10,20 , 100 %")).allMatch(CpuSettings::areLevels);
        assertThat(List.of("15", "0", "10,", "all", "110")).noneMatch(CpuSettings::areLevels);
        assertThat(List.of("", "8", "8s", "500 ms", "1.5s")).allMatch(CpuSettings::isTime);
        assertThat(List.of("soon", "-1s", "8 h")).noneMatch(CpuSettings::isTime);
    }

    @Test
    void wrongFieldIsNamedAsTheStepNamesIt() {
        CpuSettings settings = new CpuSettings();
        settings.setLevelTime("banana");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.arguments(text -> text, "cpu.json"))
                .withMessage("levelTime 'banana' must be a duration, such as 8s or 500ms");
    }
}
