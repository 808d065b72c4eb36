package dev.perfgate.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By what the runs of one series are recognised in another. */
sealed interface RunKeys {
    Object key(int run);

    /** Orders the runs of several series; the unit is whatever the file has. */
    double time(int run);

    /** The file says nothing: the first run of one series is that of every other. */
    record Counted() implements RunKeys {
        @Override
        public Object key(int run) {
            return run;
        }

        @Override
        public double time(int run) {
            return run;
        }
    }

    /** Revision and time of each run. Parts of a suite measure one revision one after another, so the revision is the key. */
    final class Named implements RunKeys {
        private final List<String> revisions;
        private final double[] times;

        /** @param revisions as many as times */
        Named(List<String> revisions, double[] times) {
            this.revisions = numbered(revisions);
            this.times = times;
        }

        /** A revision measured again is another run. */
        private static List<String> numbered(List<String> revisions) {
            Map<String, Integer> seen = new HashMap<>();
            return revisions.stream()
                    .map(revision -> revision + "#" + seen.merge(revision, 1, Integer::sum))
                    .toList();
        }

        @Override
        public Object key(int run) {
            return revisions.get(run);
        }

        @Override
        public double time(int run) {
            return times[run];
        }
    }
}
