package dev.perfgate.cpu;

import dev.perfgate.run.CpuTimes;
import dev.perfgate.run.ProbeFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the system tells of its processors just now; NaN for what it does not tell. */
record MachineProbe(ProbeFiles files, int cores) {
    static MachineProbe ofThisSystem() {
        return new MachineProbe(
                new ProbeFiles(Path.of("/")), Runtime.getRuntime().availableProcessors());
    }

    Optional<CpuTimes> times() {
        return CpuTimes.read(files);
    }

    /** How many threads wanted to run, averaged over the last minute. */
    double loadAverage() {
        String[] averages = files.line("proc/loadavg").orElse("").split(" ", -1);
        return number(averages[0]);
    }

    /** Mean frequency of the processors. */
    double mhz() {
        OptionalDouble mean = files.lines("proc/cpuinfo").stream()
                .filter(line -> line.startsWith("cpu MHz"))
                .mapToDouble(line -> number(line.substring(line.indexOf(':') + 1)))
                .average();
        return mean.orElse(Double.NaN);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
