package dev.perfgate.jenkins.record;

import dev.perfgate.gate.Baselines;
import dev.perfgate.result.Run;
import java.util.Map;
import java.util.Set;

/** The runs of the builds before, as a recording sees them. */
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
        public void remember(Run judged) {}
    };

    /** What new runs are compared with. */
    Baselines baselines();

    /** Which builds the runs belong to, by the runs' ids, as far as that is known. */
    Map<String, BuildName> buildsOf(Set<String> runs);

    /** Adds a run that was judged and is stored. */
    void remember(Run judged);
}
