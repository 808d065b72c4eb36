package dev.perfgate.doctor;

import dev.perfgate.doctor.Finding.Status;
import dev.perfgate.run.ContainerLimits;
import dev.perfgate.run.ProbeFiles;
import dev.perfgate.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Room in memory, and on the disk for results. */
final class FreeSpace {
    /** The measuring JVM takes 75 MB with 50 users and 200 MB with 10,000; it may take 512 MB of heap and as much beside. */
    private static final double AMPLE_MEMORY = 1e9;

    private static final double LEAST_MEMORY = 128e6;
    private static final double AMPLE_DISK = 1e9;

    /** With less, a run is refused. */
    private static final double LEAST_DISK = 10e6;

    private final ProbeFiles files;
    private final Path results;

    FreeSpace(ProbeFiles files, Path results) {
        this.files = files;
        this.results = results;
    }

    List<Finding> findings() {
        return List.of(memory(), disk());
    }

    private Finding memory() {
        String name = "memory";
        String why =
                "The measuring JVM needs about 100 MB; when memory runs out, the system stalls or kills processes.";
        Optional<Long> free = kibibytes("MemAvailable").or(() -> kibibytes("MemFree"));
        if (free.isEmpty()) {
            return Finding.skipped(name, "unknown on this system", why);
        }
        long limit = ContainerLimits.read(files).memoryBytes();
        boolean limited = limit > 0 && limit < kibibytes("MemTotal").orElse(Long.MAX_VALUE);
        double room = limited ? Math.min(limit, free.get()) : free.get();
        return Finding.of(
                status(room, AMPLE_MEMORY, LEAST_MEMORY),
                name,
                Unit.BYTES.format(free.get()) + " free"
                        + (limited ? "; the container may use " + Unit.BYTES.format(limit) : ""),
                why,
                "Stop other programs, or give the machine or container more memory.");
    }

    private Optional<Long> kibibytes(String key) {
        return files.valueOf("proc/meminfo", key)
                .flatMap(value -> ProbeFiles.wholeNumber(value.replace("kB", "").strip()))
                .map(kibibytes -> kibibytes * 1024);
    }

    private Finding disk() {
        String name = "disk";
        String why = "Perfgate refuses to run with less than 10 MB for results; the longest runs take about 10 MB.";
        Path folder = nearest(results.toAbsolutePath());
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            return Finding.of(
                    Status.FAIL,
                    name,
                    results + " cannot be written",
                    why,
                    "Choose another results folder: --output DIR");
        }
        try {
            double usable = Files.getFileStore(folder).getUsableSpace();
            return Finding.of(
                    status(usable, AMPLE_DISK, LEAST_DISK),
                    name,
                    Unit.BYTES.format(usable) + " free for " + results,
                    why,
                    "Free some space, or choose a folder on another disk: --output DIR");
        } catch (IOException e) {
            return Finding.skipped(name, "free space of " + results + " is not known: " + e.getMessage(), why);
        }
    }

    private static Status status(double room, double ample, double least) {
        return room < least ? Status.FAIL : room < ample ? Status.WARN : Status.OK;
    }

    /** The folder, or where it is not there yet the one in which it would be made. */
    private static Path nearest(Path folder) {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }
}
