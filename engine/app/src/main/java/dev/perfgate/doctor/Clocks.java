package dev.perfgate.doctor;

import dev.perfgate.run.ProbeFiles;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** Where the time comes from that all figures rest on. */
final class Clocks {
    private static final String SOURCE = "sys/devices/system/clocksource/clocksource0/current_clocksource";

    /** Read over a bus or through the hypervisor: a microsecond or more each time. */
    private static final Set<String> SLOW = Set.of("hpet", "acpi_pm", "pit", "jiffies", "xen");

    private static final int READINGS = 100_000;
    private static final double SLOW_NANOS = 250;
    private static final double COARSE_NANOS = 10_000;

    private final ProbeFiles files;
    private final LongSupplier nanoClock;

    Clocks(ProbeFiles files, LongSupplier nanoClock) {
        this.files = files;
        this.nanoClock = nanoClock;
    }

    List<Finding> findings() {
        return List.of(source(), timer());
    }

    private Finding source() {
        String name = "clock source";
        String why = "With a slow clock source, reading the time can cost more than the request itself.";
        return files.line(SOURCE)
                .map(source -> Finding.warnIf(
                        SLOW.contains(source),
                        name,
                        source,
                        why,
                        "Boot with clocksource=tsc, or choose another type of virtual machine."))
                .orElseGet(() -> Finding.skipped(name, "unknown on this system", why));
    }

    /** How long reading the clock takes, and the smallest step by which it goes on. */
    private Finding timer() {
        long first = nanoClock.getAsLong();
        long last = first;
        long step = Long.MAX_VALUE;
        for (int i = 0; i < READINGS; i++) {
            long now = nanoClock.getAsLong();
            if (now > last) {
                step = Math.min(step, now - last);
            }
            last = now;
        }
        double cost = (double) (last - first) / READINGS;
        return Finding.warnIf(
                cost > SLOW_NANOS || step > COARSE_NANOS,
                "timer",
                Unit.NANOSECONDS.format(cost) + " to read, smallest step "
                        + (step == Long.MAX_VALUE ? "not seen" : Unit.NANOSECONDS.format(step)),
                "Each request reads the clock three times; no measured time is finer than its smallest step.",
                "Choose a faster clock source, see 'clock source'.");
    }
}
