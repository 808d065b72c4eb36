package dev.perfgate.scenario;

import dev.perfgate.result.RunState;
import java.util.List;

/** How an execution came to its end, as far as it can tell by itself; that it was asked to stop, the stop signal tells. */
public sealed interface Completion {
    Completion COMPLETED = new Completed();

    /** The state of a run that ended so. */
    RunState state();

    /** Why it could not be completed; empty when it was. */
    String reason();

    /** It did what it was meant to do, or as much of it as it was let. */
    record Completed() implements Completion {
        @Override
        public RunState state() {
            return RunState.FINISHED;
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /** The subject broke, so that the rest could not be measured. */
    record SubjectFailed(String reason) implements Completion {
        @Override
        public RunState state() {
            return RunState.SUBJECT_FAILED;
        }
    }

    /** The subject, or a part of it, ran out of memory. */
    record OutOfMemory(String reason) implements Completion {
        @Override
        public RunState state() {
            return RunState.OUT_OF_MEMORY;
        }
    }

    /** There was less to measure with, or on, than the scenario needs. */
    record TooLittleCapacity(String reason) implements Completion {
        @Override
        public RunState state() {
            return RunState.TOO_LITTLE_CAPACITY;
        }
    }

    /** It came to its end, but measured something else than its subject: its own limits, for example. */
    record Invalid(List<String> reasons) implements Completion {
        public Invalid {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("an invalid run needs a reason");
            }
        }

        @Override
        public RunState state() {
            return RunState.FINISHED;
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /** Invalid for these reasons; completed when there are none. */
    static Completion unless(List<String> invalid) {
        return invalid.isEmpty() ? COMPLETED : new Invalid(invalid);
    }
}
