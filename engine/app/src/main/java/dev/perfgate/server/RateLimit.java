package dev.perfgate.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** So many a minute for each key: a bucket that is full at first and fills again evenly. */
final class RateLimit {
    /** Full buckets are the same as none: they are thrown away when there are so many. */
    private static final int MANY = 10_000;

    private final double perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double left, long at) {}

    RateLimit(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /** Takes one; false when there is none left. */
    boolean take(String key) {
        tidy();
        Bucket after = buckets.compute(key, (same, before) -> {
            Bucket now = now(before);
            return new Bucket(Math.max(now.left - 1, -1), now.at);
        });
        return after.left >= 0;
    }

    /** Whether one could be taken. */
    boolean some(String key) {
        return now(buckets.get(key)).left >= 1;
    }

    /** Seconds until there is one again. */
    long secondsToOne() {
        return Math.max(1, (long) Math.ceil(60 / perMinute));
    }

    private Bucket now(@org.jspecify.annotations.Nullable Bucket before) {
        long now = nanoTime.getAsLong();
        if (before == null) {
            return new Bucket(perMinute, now);
        }
        double filled = (now - before.at) * perMinute / TimeUnit.MINUTES.toNanos(1);
        return new Bucket(Math.min(perMinute, Math.max(before.left, 0) + filled), now);
    }

    private void tidy() {
        if (buckets.size() >= MANY) {
            buckets.entrySet().removeIf(entry -> now(entry.getValue()).left >= perMinute);
        }
    }
}
