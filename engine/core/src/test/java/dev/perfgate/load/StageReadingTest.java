package dev.perfgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.load.LoadLevel.Staged;
import dev.perfgate.load.LoadLevel.Steady;
import dev.perfgate.load.LoadModel.Closed;
import dev.perfgate.load.LoadModel.Open;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageReadingTest {
    private final Problems problems = new Problems();

    @Test
    void stagesAreMappingsOrLines() {
        List<Stage> stages = List.of(
                new Stage(Duration.ofMinutes(1), 200, false),
                new Stage(Duration.ofSeconds(90), 200, true),
                new Stage(Duration.ofSeconds(30), 0, true));
        Closed expected = new Closed(new Staged(stages), Long.MAX_VALUE);
        assertThat(read("""
                stages:
                  - {duration: 1m, users: 200}
                  - {duration: 1m30s, users: 200, step: true}
                  - {duration: 30s, users: 0, step: true}
                """)).contains(expected);
        assertThat(read("stages: [1m to 200 users, 1m 30s at 200 users, 30 s at 0 users]"))
                .contains(expected);
        assertThat(lines()).isEmpty();
    }

    @Test
    void stagesOfARateMakeAnOpenLoadWithRoomForTheHighest() {
        Open open = (Open)
                read("arrivals: poisson\nstages: [1m to 500/s, 30s at 30/min]").orElseThrow();
        assertThat(open.level())
                .isEqualTo(new Staged(List.of(
                        new Stage(Duration.ofMinutes(1), 500, false), new Stage(Duration.ofSeconds(30), 0.5, true))));
        assertThat(open.poisson()).isTrue();
        assertThat(open.maxInFlight()).isEqualTo(1000);
        assertThat(open.connections()).isEqualTo(1000);
        assertThat(open.duration()).isEqualTo(Duration.ofSeconds(90));
        assertThat(lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stages: []                    | perf.yml:1:9: 'stages' has no stage with a load - add for example '- 1m to 50 users'",
                "stages: 1m at 0 users         | perf.yml:1:9: 'stages' has no stage with a load - add for example '- 1m to 50 users'",
                "stages: soon                  | perf.yml:1:9: entry 1 of 'stages' must be a stage such as '1m to 50 users' or '5m to 500/s', but is 'soon'",
                "stages: soon to 5 users       | perf.yml:1:9: 'duration' must be a duration above zero such as '250 ms', '30s' or '1m30s', but is 'soon'",
                "stages: 1m to many users      | perf.yml:1:9: 'users' must be a whole number from 0 to 10000000, but is 'many'",
                "stages: 1m to -5/s            | perf.yml:1:9: 'rate' must be a rate of at least 0, but is '-5/s' - write for example '500/s'",
                "stages: 20000000s to 1e9/s    | perf.yml:1:9: 'rate' must be a rate of at least 0, but is '1e9/s' - write for example '500/s', at most 10000000/s",
                "stages: {users: 5}            | perf.yml:1:9: 'duration' is missing in 'stages[0]' - add 'duration: ...'",
                "stages: {duration: 5s}        | perf.yml:1:9: a stage needs 'users' or 'rate' - add for example 'users: 50'",
                "stages: {duration: 5s, users: 5, rate: 5} | perf.yml:1:40: a stage has users or a rate, not both - keep one of them",
                "stages: [5s to 5 users, 5s to 5/s]        | perf.yml:1:25: earlier stages have 'users', so this one needs it, too - write one scenario for each kind of load",
                "stages: {duration: 5s, user: 5} | perf.yml:1:24: unknown key 'user' - did you mean 'users'?",
                "stages: [36500d to 5 users, 1s to 5 users] | perf.yml:1:9: the stages are longer than 36500 days - shorten them",
            })
    void badStageIsToldWithItsPlaceAndRemedy(String line, String problem) {
        assertThat(read(line.strip())).isEmpty();
        assertThat(lines()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"users: 5", "spawnRate: 5", "arrivalRate: 5", "duration: 1m", "iterations: 5", "preset: light"})
    void whatStagesSayThemselvesIsRefusedBesideThem(String line) {
        read("stages: 1m to 5 users\n" + line);
        String key = line.substring(0, line.indexOf(':'));
        assertThat(lines())
                .containsExactly("perf.yml:2:" + (key.length() + 3) + ": '" + key
                        + "' does not belong to a load in stages ('stages') - remove it, or remove 'stages'");
    }

    @Test
    void keysOfTheOtherModelAreRefused() {
        read("stages: 1m to 5 users\nmaxInFlight: 5");
        assertThat(lines())
                .containsExactly("perf.yml:2:14: 'maxInFlight' does not belong to stages of users"
                        + " - remove it, or give the stages rates");
    }

    @ParameterizedTest
    @CsvSource({"light, 10, 2, 5", "medium, 50, 10, 10", "heavy, 200, 20, 15", "spike, 500, 100, 5"})
    void presetIsALoadByItsName(String name, int users, double spawnRate, int minutes) {
        assertThat(read("preset: " + name))
                .contains(new Closed(new Steady(users, spawnRate, Duration.ofMinutes(minutes)), Long.MAX_VALUE));
    }

    @Test
    void everyFieldOfAPresetCanBeOverridden() {
        assertThat(read("{preset: heavy, users: 7}"))
                .contains(new Closed(new Steady(7, 20, Duration.ofMinutes(15)), Long.MAX_VALUE));
        assertThat(read("{preset: heavy, spawnRate: 1/s, duration: 1s, iterations: 9}"))
                .contains(new Closed(new Steady(200, 1, Duration.ofSeconds(1)), 9));
    }

    @Test
    void customPresetNeedsItsFields() {
        assertThat(read("{preset: custom, users: 7, duration: 1m}")).isPresent();
        assertThat(lines()).isEmpty();
        assertThat(read("preset: custom\nusers: 5")).isEmpty();
        assertThat(lines())
                .containsExactly("perf.yml:1:9: the preset 'custom' has no load of its own - add 'users: 50',"
                        + " 'spawnRate: 10/s' and 'duration: 1m', give --users, --spawn-rate and --duration, or start"
                        + " it on a terminal, where they are asked for");
    }

    @Test
    void unknownPresetNamesTheNearest() {
        read("preset: hevy");
        assertThat(lines())
                .containsExactly("perf.yml:1:9: 'preset' must be one of 'light', 'medium', 'heavy', 'spike', 'all',"
                        + " 'custom', but is 'hevy' - did you mean 'heavy'?");
    }

    @Test
    void presetIsAClosedLoad() {
        read("preset: light\narrivalRate: 5/s\nduration: 1m");
        assertThat(lines())
                .containsExactly("perf.yml:1:9: 'preset' does not belong to an open load ('arrivalRate')"
                        + " - remove it, or replace 'arrivalRate' by 'users'");
    }

    @Test
    void coolDownIsOfAllPresetsOnly() {
        read("preset: light\ncoolDown: 1m");
        assertThat(lines())
                .containsExactly(
                        "perf.yml:2:11: 'coolDown' belongs to 'preset: all' - remove it, or write 'preset: all'");
    }

    private Optional<LoadModel> read(String yaml) {
        Section section = new Section(YamlDocument.parse(yaml, "perf.yml", name -> null, problems), "", problems);
        Optional<LoadModel> load = LoadModelSection.read(section);
        section.done();
        return load;
    }

    private List<String> lines() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
