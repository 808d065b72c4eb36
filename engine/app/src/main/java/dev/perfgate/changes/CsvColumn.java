package dev.perfgate.changes;

import dev.perfgate.changes.CsvRows.TextCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** One column: a metric, or what the runs are called. */
final class CsvColumn {
    private static final Set<String> RUN_WORDS = Set.of(
            "",
            "#",
            "run",
            "build",
            "index",
            "id",
            "number",
            "commit",
            "revision",
            "version",
            "date",
            "time",
            "timestamp",
            "t");
    private static final int ENOUGH = 20;

    private final String name;
    private final boolean first;
    private final Values values = new Values();
    private final List<TextCell> unreadable = new ArrayList<>();
    private boolean hasNumber;

    CsvColumn(String name, boolean first) {
        this.name = name;
        this.first = first;
    }

    String name() {
        return name;
    }

    double[] values() {
        return values.toArray();
    }

    /** The first cells that are neither a number nor a gap. */
    List<TextCell> unreadable() {
        return unreadable;
    }

    void add(TextCell cell) {
        OptionalDouble value = Cell.value(cell.text());
        values.add(value.orElse(Double.NaN));
        hasNumber |= value.isPresent() && !Double.isNaN(value.getAsDouble());
        if (value.isEmpty() && unreadable.size() < ENOUGH) {
            unreadable.add(cell);
        }
    }

    /** Whether it only names the runs: by words alone, or as a first column that counts them. */
    boolean namesRuns() {
        boolean words = !hasNumber && !unreadable.isEmpty();
        return words || (first && RUN_WORDS.contains(name.toLowerCase(Locale.ROOT)) && isRising());
    }

    private boolean isRising() {
        for (int i = 1; i < values.count(); i++) {
            if (!(values.get(i) > values.get(i - 1))) {
                return false;
            }
        }
        return unreadable.isEmpty() && hasNumber;
    }
}
