package dev.perfgate.benchmarks.regression;

import java.util.BitSet;
import java.util.List;

/** Alarms where nothing changed, counted as episodes (alarms more than five builds apart), per 1000 builds. */
final class FalseAlarms {
    private static final int SAME_EPISODE = 5;

    private long episodes;
    private long builds;

    /** On series without a change, from one build on. */
    static double perThousand(AlarmRule rule, List<LabelledHistory> histories, int from) {
        FalseAlarms count = new FalseAlarms();
        for (LabelledHistory history : histories) {
            BitSet alarms = rule.alarms(history.values());
            alarms.clear(0, from);
            count.add(alarms, history.values().length - from);
        }
        return count.perThousand();
    }

    void add(BitSet alarms, int judged) {
        int last = -SAME_EPISODE - 1;
        for (int build = alarms.nextSetBit(0); build >= 0; build = alarms.nextSetBit(build + 1)) {
            if (build - last > SAME_EPISODE) {
                episodes++;
            }
            last = build;
        }
        builds += judged;
    }

    double perThousand() {
        return 1000.0 * episodes / builds;
    }
}
