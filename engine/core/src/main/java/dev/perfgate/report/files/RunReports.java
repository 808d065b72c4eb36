package dev.perfgate.report.files;

import dev.perfgate.result.Run;
import dev.perfgate.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Writes the reports of runs into their folders. A report that cannot be made costs no figure, no other report and no further run. */
public final class RunReports {
    private final Set<ReportKind> kinds;
    private final Consumer<String> warn;
    private final Set<String> warned = new HashSet<>();

    /** @param warn told, in one line each and once, what could not be written */
    public RunReports(Set<ReportKind> kinds, Consumer<String> warn) {
        this.kinds = kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
        this.warn = warn;
    }

    /**
     * Writes the reports of a run.
     *
     * @return the files, the page first
     */
    public List<Path> write(Run run, Path folder) {
        List<Path> written = new ArrayList<>();
        for (ReportKind kind : kinds) {
            try {
                written.addAll(kind.write(run, folder, this::warnOnce));
            } catch (IOException e) {
                warnOnce(folder + ": the report '" + kind.word() + "' could not be written: " + e);
            } catch (StoreException e) {
                warnOnce("the report '" + kind.word() + "' was not written: " + e.getMessage());
            } catch (RuntimeException e) { // A fault of a report's own: the next scenario is to be run all the same.
                warnOnce(folder + ": the report '" + kind.word() + "' could not be made; please report this: " + e);
            }
        }
        return written;
    }

    private void warnOnce(String message) {
        if (warned.add(message)) {
            warn.accept(message);
        }
    }

    /** All files that reports may have in a run's folder: what an earlier run left there. */
    public static List<Path> files(Path folder) {
        return Arrays.stream(ReportKind.values())
                .flatMap(kind -> kind.files(folder).stream())
                .toList();
    }

    /** The kinds of which a folder holds a report. */
    public static Set<ReportKind> present(Path folder) {
        Set<ReportKind> present = EnumSet.noneOf(ReportKind.class);
        for (ReportKind kind : ReportKind.values()) {
            if (kind.files(folder).stream().anyMatch(Files::exists)) {
                present.add(kind);
            }
        }
        return present;
    }
}
