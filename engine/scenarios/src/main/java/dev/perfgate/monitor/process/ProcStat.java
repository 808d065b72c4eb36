package dev.perfgate.monitor.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The line /proc/PID/stat (proc_pid_stat(5)): "4711 (name) S 1 …". The name may hold blanks and parentheses. */
final class ProcStat {
    /** Of the kernel's interface to programs, whatever it counts in itself. */
    private static final long TICKS_A_SECOND = 100;

    private static final Pattern BLANK = Pattern.compile(" ");

    // Places after the name; the manual's numbers are greater by 3.
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int FIRST_CPU_TIME = 11;
    private static final int LAST_CPU_TIME = 14;
    private static final int START = 19;

    private ProcStat() {}

    /** Nothing, when it is no such line. */
    static Optional<ProcessEntry> parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 1 || close < open) {
            return Optional.empty();
        }
        List<String> fields =
                BLANK.splitAsStream(line.substring(close + 1).strip()).toList();
        try {
            return fields.size() <= START
                    ? Optional.empty()
                    : Optional.of(entry(Long.parseLong(line.substring(0, open).strip()), fields));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static ProcessEntry entry(long pid, List<String> fields) {
        String state = fields.get(STATE);
        return new ProcessEntry(
                pid,
                Long.parseLong(fields.get(PARENT)),
                Long.parseLong(fields.get(START)),
                ticks(cpuTicks(fields)),
                !state.equals("Z") && !state.equals("X"));
    }

    /** In the program and in the kernel, of the process and of children that it has waited for. */
    private static long cpuTicks(List<String> fields) {
        long sum = 0;
        for (int place = FIRST_CPU_TIME; place <= LAST_CPU_TIME; place++) {
            sum += Long.parseLong(fields.get(place));
        }
        return sum;
    }

    private static Duration ticks(long ticks) {
        return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
    }

    /** A time since the system's start, on the scale on which processes begin. */
    static long toTicks(double seconds) {
        return (long) (seconds * TICKS_A_SECOND);
    }
}
