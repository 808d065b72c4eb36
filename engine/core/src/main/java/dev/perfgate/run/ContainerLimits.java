package dev.perfgate.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The limits of control groups on this process: the tightest limit of its group and of the groups above. Inside a container the path
 * of the group may be the host's and not be there; then the mount itself is the container's group.
 *
 * <p>Plain loops, here and in {@link ProbeFiles}: loading streams would cost a run of one request more than the reading does.
 *
 * @param cpus in cores, 0 without a limit
 * @param memoryBytes 0 without a limit
 */
public record ContainerLimits(double cpus, long memoryBytes) {
    private static final String MOUNT = "sys/fs/cgroup";

    /** Version 1 has no word for "no limit": it says the largest whole number of pages, nearly 2^63. */
    private static final long UNLIMITED = 1L << 60;

    /** The limits that these files tell of. */
    public static ContainerLimits read(ProbeFiles files) {
        double cpus = Double.POSITIVE_INFINITY;
        double memory = Double.POSITIVE_INFINITY;
        for (String group : groups(files, "")) {
            cpus = Math.min(cpus, cpusV2(files, group));
            memory = Math.min(memory, bytes(files, group + "/memory.max"));
        }
        for (String group : groups(files, "cpu")) {
            cpus = Math.min(cpus, cpusV1(files, group));
        }
        for (String group : groups(files, "memory")) {
            memory = Math.min(memory, bytes(files, group + "/memory.limit_in_bytes"));
        }
        return new ContainerLimits(Double.isInfinite(cpus) ? 0 : cpus, Double.isInfinite(memory) ? 0 : (long) memory);
    }

    /**
     * The folders of this process's group and of those above.
     *
     * @param controller of version 1; empty for version 2, which has one tree for all
     */
    private static List<String> groups(ProbeFiles files, String controller) {
        for (String membership : files.lines("proc/self/cgroup")) {
            // "4:cpu,cpuacct:/docker/0123" in version 1, "0::/system.slice/x" in version 2
            String[] parts = membership.split(":", 3);
            if (parts.length == 3 && Arrays.asList(parts[1].split(",", -1)).contains(controller)) {
                List<String> groups = new ArrayList<>(upwards(mount(parts[1]), parts[2]));
                groups.addAll(upwards(mount(controller), parts[2]));
                return groups;
            }
        }
        return List.of();
    }

    private static String mount(String controllers) {
        return controllers.isEmpty() ? MOUNT : MOUNT + "/" + controllers;
    }

    private static List<String> upwards(String mount, String path) {
        List<String> groups = new ArrayList<>();
        for (String rest = path; rest.length() > 1; rest = rest.substring(0, Math.max(0, rest.lastIndexOf('/')))) {
            groups.add(mount + rest);
        }
        groups.add(mount);
        return groups;
    }

    /** {@code cpu.max}: "150000 100000" (µs of CPU in each period of so many µs) or "max 100000". */
    private static double cpusV2(ProbeFiles files, String group) {
        String[] parts = files.line(group + "/cpu.max").orElse("").split(" ", -1);
        return parts.length < 2 ? Double.POSITIVE_INFINITY : cpus(number(parts[0]), number(parts[1]));
    }

    /** {@code cpu.cfs_quota_us} and {@code cpu.cfs_period_us}; a quota of -1 is none. */
    private static double cpusV1(ProbeFiles files, String group) {
        return cpus(
                number(files.line(group + "/cpu.cfs_quota_us").orElse("")),
                number(files.line(group + "/cpu.cfs_period_us").orElse("")));
    }

    private static double cpus(long quota, long period) {
        return quota > 0 && period > 0 ? (double) quota / period : Double.POSITIVE_INFINITY;
    }

    private static double bytes(ProbeFiles files, String path) {
        long bytes = number(files.line(path).orElse(""));
        return bytes > 0 && bytes < UNLIMITED ? bytes : Double.POSITIVE_INFINITY;
    }

    /** A whole number; -1, which limits nothing, for anything else, such as "max". */
    private static long number(String text) {
        return ProbeFiles.wholeNumber(text).orElse(-1L);
    }
}
