package dev.perfgate.doctor;

import dev.perfgate.doctor.Finding.Status;
import dev.perfgate.run.ProbeFiles;
import dev.perfgate.unit.Unit;
import java.util.List;

/** What the system allows a process that has many connections. Each user of a closed load has one. */
final class SystemLimits {
    /** Files that the JVM and the reports need beside the connections; the load generator reckons with as many. */
    private static final int FILES_OF_ITS_OWN = 100;

    private static final int LEAST_BACKLOG = 1024;
    private static final String OPEN_FILES = "Max open files";

    private final ProbeFiles files;
    private final int users;

    SystemLimits(ProbeFiles files, int users) {
        this.files = files;
        this.users = users;
    }

    List<Finding> findings() {
        return List.of(openFiles(), localPorts(), backlog(), portReuse());
    }

    private Finding openFiles() {
        String name = "open files";
        String why = "Each connection is an open file; Perfgate refuses a load that needs more.";
        for (String line : files.lines("proc/self/limits")) {
            if (line.startsWith(OPEN_FILES)) {
                String[] limits = line.substring(OPEN_FILES.length()).strip().split("\\s+", -1);
                return openFiles(name, number(limits[0]), number(limits.length > 1 ? limits[1] : limits[0]), why);
            }
        }
        return Finding.skipped(name, "unknown on this system", why);
    }

    /** The JVM raises its soft limit to the hard one when it starts: the hard one counts. */
    private Finding openFiles(String name, double soft, double hard, String why) {
        int needed = users + FILES_OF_ITS_OWN;
        Status status = hard < needed ? Status.FAIL : Status.OK;
        return Finding.of(
                status,
                name,
                (soft == hard ? count(hard) : count(soft) + ", can be raised to " + count(hard)) + "; "
                        + Unit.COUNT.format(users) + " users need " + Unit.COUNT.format(needed),
                why,
                "Raise the limit: 'ulimit -n " + needed + "' in the shell, 'LimitNOFILE=" + needed
                        + "' of a service, '--ulimit nofile=" + needed + "' of a container.");
    }

    private Finding localPorts() {
        String name = "local ports";
        String why =
                "Ports from one client address to one server address; each connection takes one until a minute after it closes.";
        String[] range =
                files.line("proc/sys/net/ipv4/ip_local_port_range").orElse("").split("\\s+", -1);
        if (range.length < 2) {
            return Finding.skipped(name, "unknown on this system", why);
        }
        double ports = number(range[1]) - number(range[0]) + 1;
        return Finding.warnIf(
                ports < users,
                name,
                count(ports) + " (" + range[0] + " to " + range[1] + ")",
                why,
                "As root: sysctl -w net.ipv4.ip_local_port_range='10240 65535'");
    }

    private Finding backlog() {
        String name = "listen backlog";
        String why =
                "Maximum connections that can wait for a service here; when many users start at once, the rest wait a second or longer.";
        return files.line("proc/sys/net/core/somaxconn")
                .map(SystemLimits::number)
                .map(backlog -> Finding.warnIf(
                        backlog < LEAST_BACKLOG,
                        name,
                        count(backlog) + " (somaxconn)",
                        why,
                        "As root: sysctl -w net.core.somaxconn=4096"))
                .orElseGet(() -> Finding.skipped(name, "unknown on this system", why));
    }

    private Finding portReuse() {
        String name = "port reuse";
        String why = "Otherwise, a service that closes connections blocks each port for a minute.";
        return files.line("proc/sys/net/ipv4/tcp_tw_reuse")
                .map(mode -> Finding.warnIf(
                        mode.equals("0"),
                        name,
                        portReuse(mode) + " (tcp_tw_reuse)",
                        why,
                        "As root: sysctl -w net.ipv4.tcp_tw_reuse=1"))
                .orElseGet(() -> Finding.skipped(name, "unknown on this system", why));
    }

    private static String portReuse(String mode) {
        return switch (mode) {
            case "0" -> "off";
            case "2" -> "on the loopback";
            default -> "on";
        };
    }

    private static double number(String text) {
        return ProbeFiles.wholeNumber(text).map(Long::doubleValue).orElse(Double.POSITIVE_INFINITY);
    }

    private static String count(double number) {
        return Double.isInfinite(number) ? "unlimited" : Unit.COUNT.format(number);
    }
}
