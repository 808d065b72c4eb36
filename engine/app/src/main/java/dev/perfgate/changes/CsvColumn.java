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
    private final boolean named;
    private final Values values = new Values();
    private final List<TextCell> unreadable = new ArrayList<>();
    private boolean hasNumber;

    /**
     * A column without any cell yet.
     *
     * @param written what the first line calls it
     * @param place from 1
     */
    CsvColumn(String written, int place) {
        named = !written.isBlank();
        name = named ? written.strip() : "column " + place;
        first = place == 1;
    }

    /** Alarms have to name it: where the first line does not, its place does. */
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
        OptionalDouble value = ValueText.value(cell.text());
        values.add(value.orElse(Double.NaN));
        hasNumber |= value.isPresent() && !Double.isNaN(value.getAsDouble());
        if (value.isEmpty() && unreadable.size() < ENOUGH) {
            unreadable.add(cell);
        }
    }

    /** Whether it only names the runs: as a column of words that comes first or is called so, or as a first one that counts them. */
    boolean namesRuns() {
        boolean called = !named || RUN_WORDS.contains(name.toLowerCase(Locale.ROOT));
        boolean figures = unreadable.stream().map(TextCell::text).allMatch(ValueText::isFigureInWords);
        return hasOnlyWords() ? (first || called) && !figures : first && called && isRising();
    }

    /** Whether it has something to say, but no number. */
    boolean hasOnlyWords() {
        return !hasNumber && !unreadable.isEmpty();
    }

    /** What a spreadsheet leaves beside its table. */
    boolean isBlank() {
        return !named && !hasNumber && unreadable.isEmpty();
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
