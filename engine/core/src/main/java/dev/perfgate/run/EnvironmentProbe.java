package dev.perfgate.run;

import dev.perfgate.result.Environment;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what machine this is, in a few milliseconds: it reads small files and asks neither the network nor another process.
 * What cannot be found out stays empty; it never throws.
 */
public final class EnvironmentProbe {
    /** The variable by which users give one name to all machines that are alike. */
    public static final String HOST_LABEL = "PERFGATE_HOST_LABEL";

    private final ProbeFiles files;
    private final Map<String, String> variables;

    EnvironmentProbe(Path root, Map<String, String> variables) {
        this.files = new ProbeFiles(root);
        this.variables = variables;
    }

    /** The fingerprint of this machine. */
    public static Environment probe() {
        return new EnvironmentProbe(Path.of("/"), System.getenv()).environment();
    }

    Environment environment() {
        long memory = memory();
        ContainerLimits limits = ContainerLimits.read(files);
        return new Environment(
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                memory,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                limits.cpus(),
                // Some runtimes state the whole machine as the limit, which limits nothing.
                memory > 0 && limits.memoryBytes() >= memory ? 0 : limits.memoryBytes(),
                host(),
                variable(HOST_LABEL).orElse(""));
    }

    private String cpuModel() {
        return files.valueOf("proc/cpuinfo", "model name").orElseGet(() -> System.getProperty("os.arch", ""));
    }

    /** The machine's memory; where /proc does not tell, the JDK's figure, which inside a container may be the container's. */
    private long memory() {
        Optional<Long> kibibytes = files.valueOf("proc/meminfo", "MemTotal")
                .flatMap(value -> ProbeFiles.wholeNumber(value.replace("kB", "").strip()));
        return kibibytes.isPresent() ? kibibytes.get() * 1024 : memoryByJdk();
    }

    private static long memoryByJdk() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    /** Without DNS, which can take seconds and can name the machine differently from one day to the next. */
    private String host() {
        return variable("HOSTNAME")
                .or(() -> files.line("proc/sys/kernel/hostname"))
                .or(() -> variable("COMPUTERNAME"))
                .orElse("");
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
