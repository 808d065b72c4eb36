package dev.perfgate.load;

import java.time.Duration;

/** A virtual user's pause between two iterations. */
public sealed interface ThinkTime {
    /** The same words for the same think time; not for people. */
    String description();

    /** It goes on at once. */
    record None() implements ThinkTime {
        @Override
        public String description() {
            return "none";
        }
    }

    /** It waits between these two times, evenly distributed. */
    record Wait(Duration least, Duration most) implements ThinkTime {
        public Wait {
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("least " + least + " is more than most " + most);
            }
        }

        @Override
        public String description() {
            return least + " to " + most;
        }
    }

    /**
     * It starts one iteration a period; one that took longer is followed at once, and nothing is caught up (as Locust's
     * constant_pacing).
     */
    record Pacing(Duration period) implements ThinkTime {
        @Override
        public String description() {
            return "pacing " + period;
        }
    }
}
