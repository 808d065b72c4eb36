package dev.perfgate.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What control groups allow this process: the tightest limit of its group and of the groups above. Inside a container the path
 * of the group may be the host's and not be there; then the mount itself is the container's group.
 *
 * @param cpus in cores, 0 without a limit
 * @param memoryBytes 0 without a limit
 */
record ContainerLimits(double cpus, long memoryBytes) {
    private static final String MOUNT = "sys/fs/cgroup";

    /** Version 1 has no word for "no limit": it says the largest whole number of pages, nearly 2^63. */
    private static final long UNLIMITED = 1L << 60;

    static ContainerLimits read(ProbeFiles files) {
        double cpus = Stream.concat(
                        tightest(groups(files, ""), group -> cpusV2(files, group)).stream(),
                        tightest(groups(files, "cpu"), group -> cpusV1(files, group)).stream())
                .min(Double::compare)
                .orElse(0.0);
        long memory = Stream.concat(
                        tightest(groups(files, ""), group -> bytes(files, group + "/memory.max")).stream(),
                        tightest(groups(files, "memory"), group -> bytes(files, group + "/memory.limit_in_bytes"))
                                .stream())
                .min(Long::compare)
                .orElse(0L);
        return new ContainerLimits(cpus, memory);
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
        for (String rest = path; rest.lastIndexOf('/') >= 0; rest = rest.substring(0, rest.lastIndexOf('/'))) {
            groups.add(mount + (rest.equals("/") ? "" : rest));
        }
        groups.add(mount);
        return groups;
    }

    private static <T extends Comparable<T>> Optional<T> tightest(
            List<String> groups, Function<String, Optional<T>> limit) {
        return groups.stream().map(limit).flatMap(Optional::stream).min(T::compareTo);
    }

    /** {@code cpu.max}: "150000 100000" (µs of CPU in each period of so many µs) or "max 100000". */
    private static Optional<Double> cpusV2(ProbeFiles files, String group) {
        String[] parts = files.line(group + "/cpu.max").orElse("").split(" ");
        return parts.length < 2
                ? Optional.empty()
                : cpus(ProbeFiles.wholeNumber(parts[0]), ProbeFiles.wholeNumber(parts[1]));
    }

    /** {@code cpu.cfs_quota_us} and {@code cpu.cfs_period_us}; a quota of -1 is none. */
    private static Optional<Double> cpusV1(ProbeFiles files, String group) {
        return cpus(
                files.line(group + "/cpu.cfs_quota_us").flatMap(ProbeFiles::wholeNumber),
                files.line(group + "/cpu.cfs_period_us").flatMap(ProbeFiles::wholeNumber));
    }

    private static Optional<Double> cpus(Optional<Long> quota, Optional<Long> period) {
        return quota.isPresent() && period.isPresent() && quota.get() > 0 && period.get() > 0
                ? Optional.of((double) quota.get() / period.get())
                : Optional.empty();
    }

    private static Optional<Long> bytes(ProbeFiles files, String path) {
        return files.line(path).flatMap(ProbeFiles::wholeNumber).filter(bytes -> bytes > 0 && bytes < UNLIMITED);
    }
}
