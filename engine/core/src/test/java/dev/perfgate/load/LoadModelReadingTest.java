package dev.perfgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.load.LoadLevel.Steady;
import dev.perfgate.load.LoadModel.Closed;
import dev.perfgate.load.LoadModel.Open;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadModelReadingTest {
    private final Problems problems = new Problems();

    @Test
    void allKeysOfAClosedLoadAreRead() {
        assertThat(read("{users: 50, spawnRate: 10/s, duration: 2m, iterations: 1000}"))
                .contains(new Closed(new Steady(50, 10, Duration.ofMinutes(2)), 1000));
        assertThat(lines()).isEmpty();
    }

    @Test
    void oneUserAtOnceWithoutThinkingIsTheClosedLoadOfWhoeverOnlyNamesAnEnd() {
        assertThat(read("duration: 30s"))
                .contains(new Closed(new Steady(1, Double.POSITIVE_INFINITY, Duration.ofSeconds(30)), Long.MAX_VALUE));
        assertThat(read("iterations: 7"))
                .contains(new Closed(new Steady(1, Double.POSITIVE_INFINITY, LoadModel.UNLIMITED), 7));
    }

    @Test
    void allKeysOfAnOpenLoadAreRead() {
        assertThat(
                        read(
                                "{arrivalRate: 500/s, arrivals: poisson, maxInFlight: 300, connections: 100, duration: 1m, iterations: 9}"))
                .contains(
                        new Open(new Steady(500, Double.POSITIVE_INFINITY, Duration.ofMinutes(1)), true, 300, 100, 9));
        assertThat(lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Room for two seconds, ten at least; connections for two seconds, but not more than may be in flight.
        "arrivalRate: 500/s,                       1000,  1000",
        "arrivalRate: 2,                             10,     4",
        "'arrivalRate: 500/s\nmaxInFlight: 200',    200,   200",
        "arrivalRate: 50000/s,                   100000, 20000",
        "'arrivalRate: 500/s\nconnections: 0',     1000,     0",
    })
    void roomAndConnectionsOfAnOpenLoadFollowFromItsRate(String keys, int inFlight, int connections) {
        Open open = (Open) read("duration: 1m\n" + keys).orElseThrow();
        assertThat(open.maxInFlight()).isEqualTo(inFlight);
        assertThat(open.connections()).isEqualTo(connections);
        assertThat(open.poisson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"500/s, 500", "500, 500", "30/min, 0.5", "0.25/s, 0.25", "'\"60/min\"', 1"})
    void rateIsReadInAnyUnitOfIt(String written, double perSecond) {
        assertThat(((Open) read("duration: 1m\narrivalRate: " + written).orElseThrow())
                        .level()
                        .highest())
                .isEqualTo(perSecond);
    }

    @Test
    void loadWithoutAnEndIsAProblemOfItsPlace() {
        read("users: 5");
        assertThat(lines()).contains("perf.yml:1:1: a load needs an end - add 'duration: 30s' or 'iterations: 1000'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users: 0         | perf.yml:2:8: 'users' must be a whole number from 1 to 10000000, but is '0'",
                "users: many      | perf.yml:2:8: 'users' must be a whole number from 1 to 10000000, but is 'many'",
                "iterations: 0    | perf.yml:2:13: 'iterations' must be a whole number of at least 1, but is '0'",
                "spawnRate: fast  | perf.yml:2:12: 'spawnRate' must be a rate above 0, but is 'fast' - write for example '500/s'",
                "spawnRate: 0/s   | perf.yml:2:12: 'spawnRate' must be a rate above 0, but is '0/s' - write for example '500/s'",
                "spawnRate: 5 ms  | perf.yml:2:12: 'spawnRate' must be a rate above 0, but is '5 ms' - write for example '500/s'",
                "arrivalRate: -5  | perf.yml:2:14: 'arrivalRate' must be a rate above 0, but is '-5' - write for example '500/s'",
            })
    void badValueIsToldWithItsPlaceAndRemedy(String line, String problem) {
        read("duration: 1m\n" + line.strip());
        assertThat(lines()).containsExactly(problem);
    }

    @Test
    void badDurationIsToldOnceAndNotAsAMissingEnd() {
        read("duration: soon");
        assertThat(lines())
                .containsExactly("perf.yml:1:11: 'duration' must be a duration above zero such as '250 ms', '30s' or"
                        + " '1m30s', but is 'soon'");
    }

    @Test
    void badValuesOfAnOpenLoadComeTogether() {
        assertThat(read("duration: 1m\narrivalRate: 5/s\narrivals: possion\nmaxInFlight: 0\nconnections: -1"))
                .isPresent();
        assertThat(lines())
                .containsExactly(
                        "perf.yml:3:11: 'arrivals' must be one of 'constant', 'poisson', but is 'possion'"
                                + " - did you mean 'poisson'?",
                        "perf.yml:4:14: 'maxInFlight' must be a whole number from 1 to 10000000, but is '0'",
                        "perf.yml:5:14: 'connections' must be a whole number from 0 to 10000000, but is '-1'");
    }

    @ParameterizedTest
    @CsvSource({"users: 5", "spawnRate: 5/s", "thinkTime: 1s", "pacing: 1s"})
    void keyOfAClosedLoadIsRefusedInAnOpenOne(String line) {
        read("duration: 1m\narrivalRate: 5/s\n" + line);
        String key = line.substring(0, line.indexOf(':'));
        assertThat(lines())
                .containsExactly("perf.yml:3:" + (key.length() + 3) + ": '" + key + "' does not belong to an open load"
                        + " ('arrivalRate') - remove it, or replace 'arrivalRate' by 'users'");
    }

    @ParameterizedTest
    @CsvSource({"arrivals: poisson", "maxInFlight: 5", "connections: 5"})
    void keyOfAnOpenLoadIsRefusedInAClosedOne(String line) {
        read("duration: 1m\nusers: 5\n" + line);
        String key = line.substring(0, line.indexOf(':'));
        assertThat(lines())
                .containsExactly("perf.yml:3:" + (key.length() + 3) + ": '" + key + "' does not belong to a closed load"
                        + " ('users') - remove it, or add 'arrivalRate: 500/s'");
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
