package dev.perfgate.doctor;

import dev.perfgate.run.ContainerLimits;
import dev.perfgate.run.ProbeFiles;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How many processors there are, and whether they always run as fast. */
final class Processor {
    private static final String CPU = "sys/devices/system/cpu/";
    private static final int MOST_LOOKED_AT = 1024;

    private final ProbeFiles files;
    private final int cores;
    private final double limit;

    /** @param cores that this JVM may use */
    Processor(ProbeFiles files, int cores) {
        this.files = files;
        this.cores = cores;
        this.limit = ContainerLimits.read(files).cpus();
    }

    List<Finding> findings() {
        return List.of(count(), governor(), turbo());
    }

    private Finding count() {
        boolean limited = limit > 0;
        boolean fraction = limited && limit != Math.rint(limit);
        return Finding.warnIf(
                cores < 2 || fraction,
                "processors",
                cores + (limited ? "; the container may use " + Unit.COUNT.format(limit) : ""),
                fraction
                        ? "A fraction of a processor comes in time slices; the process pauses between them."
                        : "On one processor, load and service compete for it.",
                fraction
                        ? "Give the container whole processors, such as --cpus 2."
                        : "Measure on a machine with two or more processors, or load from another machine.");
    }

    private Finding governor() {
        String name = "clock rate";
        String why = "A processor that slows down when idle makes single requests slow.";
        TreeSet<String> governors = new TreeSet<>();
        for (int cpu = 0; cpu < MOST_LOOKED_AT; cpu++) {
            Optional<String> governor = files.line(CPU + "cpu" + cpu + "/cpufreq/scaling_governor");
            if (governor.isEmpty()) {
                break;
            }
            governors.add(governor.get());
        }
        if (governors.isEmpty()) {
            return Finding.skipped(name, "unknown here, as on most virtual machines", why);
        }
        return Finding.warnIf(
                !governors.equals(new TreeSet<>(List.of("performance"))),
                name,
                "governor " + String.join(", ", governors),
                why,
                "As root: cpupower frequency-set -g performance");
    }

    private Finding turbo() {
        String name = "turbo";
        String why = "With turbo, the clock rate depends on temperature and the other cores: figures drift.";
        Optional<Boolean> on = files.line(CPU + "intel_pstate/no_turbo")
                .map(off -> off.equals("0"))
                .or(() -> files.line(CPU + "cpufreq/boost").map(boost -> boost.equals("1")));
        return on.map(turbo -> Finding.warnIf(
                        turbo,
                        name,
                        turbo ? "on" : "off",
                        why,
                        "To compare figures over days, turn it off as root: echo 1 >"
                                + " /sys/devices/system/cpu/intel_pstate/no_turbo, or echo 0 >"
                                + " /sys/devices/system/cpu/cpufreq/boost"))
                .orElseGet(() -> Finding.skipped(name, "unknown here, as on most virtual machines", why));
    }
}
