package dev.perfgate.gate;

import java.util.Objects;
import java.util.Optional;

/** The baseline that a gate's line names. */
public record BaselineReference(Choice choice) {
    /** Ways to name a baseline. */
    public sealed interface Choice {
        /** The one for all gates, or the run that was made the baseline. */
        record Unnamed() implements Choice {}

        record File(String name) implements Choice {}

        /** The newest comparable run of the history. */
        record Previous() implements Choice {}

        /** The newest comparable run of the history whose gates did not fail. */
        record PreviousPassed() implements Choice {}

        /** The median of the newest comparable runs. */
        record MedianOfLast(int runs) implements Choice {}

        /** A run of the history. */
        record OneRun(String id) implements Choice {}

        /** The newest comparable run of a branch. */
        record Branch(String name) implements Choice {}
    }

    public BaselineReference {
        Objects.requireNonNull(choice, "choice");
    }

    BaselineReference ofFile(String name) {
        return new BaselineReference(new Choice.File(name));
    }

    /** The file that is named; empty when something else is, or nothing. */
    public Optional<String> file() {
        return choice instanceof Choice.File named ? Optional.of(named.name()) : Optional.empty();
    }

    /** Whether the line says with what it compares. */
    public boolean isNamed() {
        return !(choice instanceof Choice.Unnamed);
    }

    /** What stands behind "of baseline"; empty where it names nothing. */
    String written() {
        if (choice instanceof Choice.File file) {
            return " file " + GateWords.name(file.name());
        }
        if (choice instanceof Choice.OneRun run) {
            return " run " + GateWords.name(run.id());
        }
        if (choice instanceof Choice.Branch branch) {
            return " branch " + GateWords.name(branch.name());
        }
        if (choice instanceof Choice.MedianOfLast median) {
            return " median of last " + median.runs();
        }
        return isNamed() ? " previous" : "";
    }
}
