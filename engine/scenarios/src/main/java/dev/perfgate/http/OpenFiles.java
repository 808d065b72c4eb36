package dev.perfgate.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files, sockets among them, that this process has open, and may have. */
final class OpenFiles {
    private static final String LINE = "Max open files";

    private OpenFiles() {}

    /** How many it may have; {@link Long#MAX_VALUE} where the system does not say. The limit in force; the JVM has raised the soft one to the hard one at its start. */
    static long limit() {
        try {
            return limit(Files.readAllLines(Path.of("/proc/self/limits")));
        } catch (IOException | NumberFormatException e) {
            return limitByJdk();
        }
    }

    /** As Linux tells it, which is quicker to ask than the JDK's management beans: "Max open files  1024  4096  files". */
    static long limit(List<String> lines) throws IOException {
        for (String line : lines) {
            if (line.startsWith(LINE)) {
                String rest = line.substring(LINE.length()).strip();
                String soft = rest.substring(0, rest.indexOf(' '));
                return soft.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft);
            }
        }
        throw new IOException("no line '" + LINE + "'");
    }

    private static long limitByJdk() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /** How many it has; 0 where the system does not say. */
    static long now() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
