package dev.perfgate.load.measure;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each kind of failure happened, and when first and last. No more kinds than a bound are kept apart; those that come later
 * are counted together by their kind, so that every failure is counted whatever a service puts into its messages.
 */
final class FailureCounts {
    private final int most;
    private final Map<FailureKey, FailureCount> counts = new HashMap<>();

    FailureCounts(int most) {
        this.most = most;
    }

    /** By {@link System#nanoTime}. */
    record FailureCount(long count, long firstNanos, long lastNanos) {
        FailureCount plus(FailureCount other) {
            return new FailureCount(
                    count + other.count, Math.min(firstNanos, other.firstNanos), Math.max(lastNanos, other.lastNanos));
        }
    }

    void add(FailureKey key, FailureCount count) {
        boolean apart = counts.size() < most || counts.containsKey(key);
        counts.merge(apart ? key : FailureKey.other(key.kind()), count, FailureCount::plus);
    }

    void merge(FailureCounts other) {
        other.counts.forEach(this::add);
    }

    void clear() {
        counts.clear();
    }

    Map<FailureKey, FailureCount> counts() {
        return counts;
    }
}
