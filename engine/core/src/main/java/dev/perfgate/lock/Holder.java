package dev.perfgate.lock;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A process that holds a lock, as the lock's file says.
 *
 * @param folder into which it writes, or in which it works
 * @param since when it took the lock
 */
public record Holder(long pid, Instant since, String folder) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** This process, from now on. */
    public static Holder here(Path folder) {
        return new Holder(
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                folder.toAbsolutePath().normalize().toString());
    }

    /** For people: "process 4711 (/shop/target/perf/load, since 12:03:10)". */
    public String words() {
        return "process " + pid + " (" + folder.replaceAll("\\p{C}", "?") + ", since "
                + TIME.format(since.atZone(ZoneId.systemDefault())) + ")";
    }

    String line() {
        return pid + " " + since + " " + folder;
    }

    /** Empty for what is only half written, or something else. */
    static Optional<Holder> parse(String line) {
        String[] parts = line.strip().split(" ", 3);
        try {
            return parts.length == 3
                    ? Optional.of(new Holder(Long.parseLong(parts[0]), Instant.parse(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether that process started this one, or one that did: what runs in a load is part of it. */
    boolean isAncestor() {
        for (Optional<ProcessHandle> each = ProcessHandle.current().parent();
                each.isPresent();
                each = each.get().parent()) {
            if (each.get().pid() == pid) {
                return true;
            }
        }
        return false;
    }
}
