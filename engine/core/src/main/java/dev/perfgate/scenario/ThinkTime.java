package dev.perfgate.scenario;

import java.time.Duration;

/** What a virtual user does between two iterations. */
public sealed interface ThinkTime {
    /** It goes on at once. */
    record None() implements ThinkTime {}

    /** It waits between these two times, evenly distributed. */
    record Wait(Duration least, Duration most) implements ThinkTime {
        public Wait {
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("least " + least + " is more than most " + most);
            }
        }
    }

    /**
     * It starts one iteration a period; one that took longer is followed at once, and nothing is caught up (as Locust's
     * constant_pacing).
     */
    record Pacing(Duration period) implements ThinkTime {}
}
