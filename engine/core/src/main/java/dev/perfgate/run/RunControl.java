package dev.perfgate.run;

import dev.perfgate.result.Measurements.Event;
import dev.perfgate.scenario.Dial;
import dev.perfgate.unit.Durations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dials of a run, to be turned while it lasts, from any thread; each turn is an event on its timeline. */
public final class RunControl {
    private final List<Dial> dials;
    private final Clock clock;
    private final List<Turned> turns = new ArrayList<>();

    RunControl(List<Dial> dials, Clock clock) {
        this.dials = List.copyOf(dials);
        this.clock = clock;
    }

    private record Turned(Instant at, String text) {}

    public List<Dial> dials() {
        return dials;
    }

    public Optional<Dial> dial(String name) {
        return dials.stream().filter(dial -> dial.name().equals(name)).findFirst();
    }

    /**
     * Turns a dial.
     *
     * @param by who does, and why, for the timeline
     * @throws IllegalArgumentException when there is no such dial, or the value is out of its range
     */
    public void turn(String name, double value, String by) {
        Dial dial = dial(name).orElseThrow(() -> new IllegalArgumentException("there is no dial '" + name + "'"));
        synchronized (turns) {
            double before = dial.value();
            dial.turn(value);
            turns.add(new Turned(
                    clock.instant(),
                    name + " from " + dial.unit().format(before) + " to "
                            + dial.unit().format(value) + " by " + by));
        }
    }

    List<Event> events(Instant zero) {
        synchronized (turns) {
            return turns.stream()
                    .map(turn -> new Event(
                            Math.max(0, Durations.toSeconds(Duration.between(zero, turn.at()))), "dial", turn.text()))
                    .toList();
        }
    }
}
