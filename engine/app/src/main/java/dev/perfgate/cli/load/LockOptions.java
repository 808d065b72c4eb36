package dev.perfgate.cli.load;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.lock.LockChoice;
import dev.perfgate.lock.LockChoice.Machine;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.UnitException;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How a load keeps out of the way of others on this machine. */
final class LockOptions {
    private static final String WAIT = "--lock-wait";

    @Option(
            names = WAIT,
            paramLabel = "T",
            description = "Longest wait for other runs on this machine or in this folder (default: 10m).")
    private String wait = "10m";

    @Option(names = "--parallel", description = "Loads beside other runs on this machine, and notes them.")
    private boolean parallel;

    LockChoice choice() {
        Problems problems = new Problems();
        LockChoice choice = new LockChoice(wait(problems), parallel ? Machine.BESIDE_OTHERS : Machine.ALONE);
        problems.throwIfAny();
        return choice;
    }

    private Duration wait(Problems problems) {
        try {
            return Durations.parse(wait);
        } catch (UnitException e) {
            problems.add(Mark.of(WAIT), String.valueOf(e.getMessage()), e.remedy());
            return Duration.ZERO;
        }
    }
}
