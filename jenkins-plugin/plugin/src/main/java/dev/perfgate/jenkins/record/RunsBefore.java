package dev.perfgate.jenkins.record;

import dev.perfgate.gate.Baselines;
import dev.perfgate.result.Run;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The runs of earlier builds, as a recording sees them. */
public interface RunsBefore {
    /** There are none, and none are kept. */
    RunsBefore NONE = new RunsBefore() {
        @Override
        public Baselines baselines() {
            return Baselines.NONE;
        }

        @Override
        public Map<String, BuildName> buildsOf(Set<String> runs) {
            return Map.of();
        }

        @Override
        public Map<String, Integer> recordedBefore(Set<String> runs) {
            return Map.of();
        }

        @Override
        public boolean wasThereBefore(Duration age) {
            return false;
        }

        @Override
        public void tell(String text) {}

        @Override
        public void remember(Run judged) {}
    };

    /** What new runs are compared with. */
    Baselines baselines();

    /** Which builds the runs belong to, by the runs' ids, as far as that is known. */
    Map<String, BuildName> buildsOf(Set<String> runs);

    /** Which of the runs other builds of the job have recorded, with a build of each. */
    Map<String, Integer> recordedBefore(Set<String> runs);

    /** Whether what is so old now was there before the build began. */
    boolean wasThereBefore(Duration age);

    /** Says something that changes no result. */
    void tell(String text);

    /** Adds a run that was judged and is stored. */
    void remember(Run judged);
}
