package dev.perfgate.doctor;

import dev.perfgate.doctor.Finding.Status;
import dev.perfgate.run.CpuTimes;
import dev.perfgate.run.ProbeFiles;
import dev.perfgate.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** How quiet the machine is just now: watched for a second. */
final class BackgroundLoad {
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final long PARKED_NANOS = 1_000_000;
    private static final double MUCH_STOLEN = 0.01;
    private static final double MOST_STOLEN = 0.10;
    private static final double BUSY = 0.5;
    private static final long LATE_NANOS = 5_000_000;
    private static final long VERY_LATE_NANOS = 50_000_000;

    private final ProbeFiles files;
    private final int cores;
    private final LongSupplier nanoClock;
    private final LongConsumer park;

    /**
     * @param nanoClock a clock in nanoseconds
     * @param park sleeps so many nanoseconds, or a little longer
     */
    BackgroundLoad(ProbeFiles files, int cores, LongSupplier nanoClock, LongConsumer park) {
        this.files = files;
        this.cores = cores;
        this.nanoClock = nanoClock;
        this.park = park;
    }

    List<Finding> findings() {
        // Before the second in which this very process works.
        Finding load = load();
        Optional<CpuTimes> before = CpuTimes.read(files);
        long[] late = parkForASecond();
        Optional<CpuTimes> after = CpuTimes.read(files);
        return List.of(load, steal(before, after), jitter(late));
    }

    private Finding load() {
        String name = "other work";
        String why = "Other work takes time from load and service, a different amount in each run.";
        String[] averages = files.line("proc/loadavg").orElse("").split(" ", -1);
        if (averages.length < 3) {
            return Finding.skipped(name, "unknown on this system", why);
        }
        double perCore = Double.parseDouble(averages[0]) / cores;
        return Finding.warnIf(
                perCore > BUSY,
                name,
                "load average " + averages[0] + " on " + cores + (cores == 1 ? " processor" : " processors"),
                why,
                "Stop other work or wait until it ends; 'top' shows it.");
    }

    private static Finding steal(Optional<CpuTimes> before, Optional<CpuTimes> after) {
        String name = "stolen time";
        String why = "Time that the hypervisor gives to other machines shows up as latency of the subject.";
        if (before.isEmpty() || after.isEmpty()) {
            return Finding.skipped(name, "unknown on this system", why);
        }
        double share = after.get().stolenSince(before.get());
        return Finding.of(
                share > MOST_STOLEN ? Status.FAIL : share > MUCH_STOLEN ? Status.WARN : Status.OK,
                name,
                Unit.RATIO.format(share) + " of the last second",
                why,
                "Measure on a dedicated machine, or when its neighbours are quiet.");
    }

    private long[] parkForASecond() {
        long[] late = new long[(int) (SECOND_NANOS / PARKED_NANOS)];
        long start = nanoClock.getAsLong();
        long now = start;
        int parks = 0;
        while (parks < late.length && now - start < SECOND_NANOS) {
            park.accept(PARKED_NANOS);
            long woken = nanoClock.getAsLong();
            late[parks++] = Math.max(0, woken - now - PARKED_NANOS);
            now = woken;
        }
        return Arrays.copyOf(late, parks);
    }

    private static Finding jitter(long[] late) {
        Arrays.sort(late);
        long p99 = late[(int) Math.ceil(late.length * 0.99) - 1];
        long max = late[late.length - 1];
        return Finding.warnIf(
                p99 > LATE_NANOS || max > VERY_LATE_NANOS,
                "waking up",
                "late by p99 " + Unit.NANOSECONDS.format(p99) + ", max " + Unit.NANOSECONDS.format(max),
                "A thread that wakes up late sends late, and an open load misses its schedule.",
                "Stop other work, or use more processors.");
    }
}
