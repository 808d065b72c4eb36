package dev.perfgate.result;

/**
 * The chart on which series stand together: those that name the same id.
 *
 * @param id stable and unique within a run, such as {@code response-time}; of a series that is not drawn empty
 * @param note what a reader must know to read it right; may be empty
 */
public record SeriesChart(String id, String title, String note) {
    /** Of series that are kept and judged, but not drawn. */
    public static final SeriesChart NONE = new SeriesChart("", "", "");

    public SeriesChart(String id, String title) {
        this(id, title, "");
    }

    public boolean drawn() {
        return !id.isEmpty();
    }
}
