package dev.perfgate.run;

import java.util.Optional;

/**
 * The time of all processors since the machine started, by use, in ticks of the system.
 *
 * @param stolen while something here was ready to run, the hypervisor ran another machine
 * @param total of all kinds, idle and stolen among them
 */
public record CpuTimes(long stolen, long total) {
    /** Columns of the line "cpu" in /proc/stat: user nice system idle iowait irq softirq steal; two later ones are parts of the first. */
    private static final int STEAL = 7;

    /** Nothing, where the system does not tell. */
    public static Optional<CpuTimes> read(ProbeFiles files) {
        String[] columns = files.line("proc/stat").orElse("").split("\\s+", -1);
        if (columns.length <= STEAL + 1 || !columns[0].equals("cpu")) {
            return Optional.empty();
        }
        long total = 0;
        for (int i = 0; i <= STEAL; i++) {
            total += ProbeFiles.wholeNumber(columns[i + 1]).orElse(0L);
        }
        return Optional.of(
                new CpuTimes(ProbeFiles.wholeNumber(columns[STEAL + 1]).orElse(0L), total));
    }

    /** The share of the time since an earlier reading that was stolen. */
    public double stolenSince(CpuTimes earlier) {
        return total <= earlier.total ? 0 : (double) (stolen - earlier.stolen) / (total - earlier.total);
    }
}
