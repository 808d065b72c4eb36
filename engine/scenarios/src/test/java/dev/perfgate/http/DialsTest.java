package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.scenario.Dial;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Loads whose dials are turned at the ends of their seconds. */
@Timeout(60)
class DialsTest {
    private static final Behaviour FINE = Behaviour.answering(Script.ok("fine"));

    @Test
    void usersAreAsManyAsTheyWereTurnedTo() throws Exception {
        LoadRun run = turned(
                "users: 2\nthinkTime: 50ms\nduration: 4s", Map.of(1, Map.of("users", 7.0), 3, Map.of("users", 3.0)));
        double[] users = run.values("users");
        assertThat(users[0]).isEqualTo(2);
        assertThat(users[2]).isEqualTo(7);
        assertThat(users[3]).isIn(0.0, 3.0);
        assertThat(run.failed()).isZero();
    }

    @Test
    void rateIsWhatItWasTurnedTo() throws Exception {
        LoadRun run = turned("arrivalRate: 20/s\nduration: 4s", Map.of(1, Map.of("rate", 200.0)));
        double[] rate = run.values("rate");
        assertThat(rate[0]).isBetween(18.0, 22.0);
        assertThat(rate[2]).isBetween(180.0, 220.0);
        assertThat(run.dropped()).isZero();
    }

    @Test
    void pausedLoadBeginsNothingUntilItGoesOn() throws Exception {
        for (String load : List.of("users: 2\nthinkTime: 20ms", "arrivalRate: 50/s")) {
            LoadRun run =
                    turned(load + "\nduration: 5s", Map.of(1, Map.of(Dial.PAUSED, 1.0), 3, Map.of(Dial.PAUSED, 0.0)));
            double[] rate = run.values("rate");
            assertThat(rate[0]).as(load).isPositive();
            assertThat(rate[2]).as(load).isZero();
            assertThat(rate[4]).as(load).isPositive();
            assertThat(run.failed()).isZero();
        }
    }

    @Test
    void loadThatIsPausedAtItsEndEnds() throws Exception {
        LoadRun run = turned("users: 2\nthinkTime: 20ms\nduration: 3s", Map.of(1, Map.of(Dial.PAUSED, 1.0)));
        assertThat(run.length().toMillis()).isGreaterThan(2900);
    }

    /** @param turns by the second at whose end they come */
    private static LoadRun turned(String yaml, Map<Integer, Map<String, Double>> turns) throws Exception {
        try (StallingServer server = StallingServer.start(FINE);
                Execution execution = LoadRun.prepare(
                        LoadRun.scenario(server.url(""), "requests: [GET /]\n" + yaml), new StopSignal())) {
            Map<String, Dial> dials = new HashMap<>();
            execution.dials().forEach(dial -> dials.put(dial.name(), dial));
            return new LoadRun(execution.run((progress, soFar) -> turns.getOrDefault(progress.interval() + 1, Map.of())
                    .forEach((name, value) ->
                            Objects.requireNonNull(dials.get(name)).turn(value))));
        }
    }
}
