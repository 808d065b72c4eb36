package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoalWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--users must be a whole number | -Dperf.users must be a whole number",
                "--spawn-rate: 'x' is no rate | -Dperf.spawnRate: 'x' is no rate",
                "command line: there is no scenario 'nope' | -Dperf.scenarios: there is no scenario 'nope'",
                "a: a --users-like word | a: a --users-like word",
                "perf.yml:3:5: unknown key 'users' | perf.yml:3:5: unknown key 'users'",
            })
    void runNamesItsProperties(String said, String told) {
        assertThat(new RunMojo(new NoToolchains()).words().in(said)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "perf.yml: already exists - choose another file with --output, or overwrite it with --force"
                        + " | perf.yml: already exists - choose another file with -Dperf.init.output, or overwrite it with -Dperf.init.force",
                "x: is a folder - name a file in it: --output FILE | x: is a folder - name a file in it: -Dperf.init.output=FILE",
                "--gate: '<<' is not an operator | -Dperf.init.gates: '<<' is not an operator",
                "Next: perfgate run -f load.yml | Next: mvn perf:run -Dperf.config=load.yml",
                "Next: perfgate run | Next: mvn perf:run",
            })
    void initNamesItsPropertiesAndGoals(String said, String told) {
        assertThat(new InitMojo(new NoToolchains()).words().in(said)).isEqualTo(told);
    }
}
