package dev.perfgate.jenkins.record;

import dev.perfgate.gate.Baselines;
import dev.perfgate.result.Run;

/** The runs of the builds before, as a recording sees them. */
public interface RunsBefore {
    /** There are none, and none are kept. */
    RunsBefore NONE = new RunsBefore() {
        @Override
        public Baselines baselines() {
            return Baselines.NONE;
        }

        @Override
        public void remember(Run judged) {}
    };

    /** What new runs are compared with. */
    Baselines baselines();

    /** Adds a run that was judged and is stored. */
    void remember(Run judged);
}
