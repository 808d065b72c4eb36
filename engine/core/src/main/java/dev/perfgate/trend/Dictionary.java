package dev.perfgate.trend;

import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.result.Direction;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.unit.Unit;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said once of all rows: in which file they are, what their columns mean, by which limits results are judged now, and which builds
 * are gone. Replacing its file replaces the whole index, since it names the file of rows.
 */
final class Dictionary {
    /** Results with ever other names would fill any disk; what is beyond is not kept, and that is told. */
    static final int MOST_COLUMNS = 50_000;

    /** More are judged, but not drawn. */
    private static final int MOST_LIMITS = 200;

    /** No entry of a column is shorter. */
    private static final int LEAST_COLUMN_BYTES = 45;

    private static final byte ROWS = 1;
    private static final byte COLUMN = 2;
    private static final byte LIMITS = 3;
    private static final byte DELETED = 4;

    private final Map<TrendFigure, Integer> numbers = new HashMap<>();
    private final Map<Integer, TrendFigure> figures = new LinkedHashMap<>();
    private final Map<Judged, List<FigureLimit>> limits = new HashMap<>();
    private final Set<Integer> deleted = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private String rows = "";
    private int next;

    /** What limits are on. */
    private record Judged(String record, String scenario) {}

    private Dictionary() {}

    /** An empty one, whose rows are in the file of this name. */
    static Dictionary ofRows(String rows) {
        Dictionary dictionary = new Dictionary();
        dictionary.rows = rows;
        return dictionary;
    }

    static Dictionary read(FrameFile file) throws IOException {
        Dictionary dictionary = new Dictionary();
        DamagedStretches damage =
                new DamagedStretches(String.valueOf(file.path().getFileName()));
        try (FrameScan scan = new FrameScan(file, damage)) {
            scan.scan(0, file.size(), (body, at) -> dictionary.entry(body));
        }
        dictionary.notes.addAll(damage.notes());
        if (damage.bytes() > 0) {
            // A number that a lost column may have had must not get another meaning.
            dictionary.next += (int) (damage.bytes() / LEAST_COLUMN_BYTES) + 1;
        }
        return dictionary;
    }

    private void entry(ByteBuffer in) {
        switch (in.get()) {
            case ROWS -> rows = FrameOut.text(in);
            case COLUMN -> column(in);
            case LIMITS -> limits.put(new Judged(FrameOut.text(in), FrameOut.text(in)), limits(in));
            case DELETED -> deleted.add(in.getInt());
            default -> throw new IllegalArgumentException("an entry of an unknown kind");
        }
    }

    private void column(ByteBuffer in) {
        int number = in.getInt();
        TrendFigure figure = new TrendFigure(
                FrameOut.text(in), key(in), Unit.valueOf(FrameOut.text(in)), Direction.valueOf(FrameOut.text(in)));
        add(number, figure);
    }

    private void add(int number, TrendFigure figure) {
        numbers.put(figure, number);
        figures.put(number, figure);
        next = Math.max(next, number + 1);
    }

    private static List<FigureLimit> limits(ByteBuffer in) {
        int count = in.getInt();
        List<FigureLimit> limits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            limits.add(new FigureLimit(
                    key(in), in.getDouble(), Unit.valueOf(FrameOut.text(in)), FrameOut.text(in), FrameOut.text(in)));
        }
        return limits;
    }

    private static PastFigure.Key key(ByteBuffer in) {
        return new PastFigure.Key(FrameOut.text(in), FrameOut.text(in), FrameOut.text(in));
    }

    /** The name of the file of rows; empty when that is lost. */
    String rows() {
        return rows;
    }

    Map<TrendFigure, Integer> numbers() {
        return numbers;
    }

    Map<Integer, TrendFigure> figures() {
        return figures;
    }

    boolean isDeleted(int build) {
        return deleted.contains(build);
    }

    Set<Integer> deleted() {
        return deleted;
    }

    List<FigureLimit> limits(String record, String scenario) {
        return limits.getOrDefault(new Judged(FrameOut.kept(record), FrameOut.kept(scenario)), List.of());
    }

    List<String> notes() {
        return notes;
    }

    /** Takes what a result brings that is new, and gives the entries that say so. */
    List<byte[]> learn(BuildRun result) {
        List<byte[]> entries = new ArrayList<>();
        for (PastFigure one : result.run().figures()) {
            TrendFigure figure = kept(TrendFigure.of(result.run().scenario(), one));
            if (!numbers.containsKey(figure) && next < MOST_COLUMNS) {
                entries.add(column(next, figure));
                add(next, figure);
            }
        }
        Judged judged = new Judged(
                FrameOut.kept(result.record()), FrameOut.kept(result.run().scenario()));
        List<FigureLimit> kept = result.limits().stream()
                .limit(MOST_LIMITS)
                .map(Dictionary::kept)
                .toList();
        if (!kept.isEmpty() && !Optional.ofNullable(limits.put(judged, kept)).equals(Optional.of(kept))) {
            entries.add(limits(judged, kept));
        }
        return entries;
    }

    /** Takes the limits of another one, which are newer, or of which the builds say nothing. */
    void takeLimits(Dictionary other) {
        limits.putAll(other.limits);
    }

    /** Everything that is known, as entries of a new file. */
    List<byte[]> entries() {
        List<byte[]> entries = new ArrayList<>(List.of(FrameOut.frame(out -> {
            out.writeByte(ROWS);
            FrameOut.text(out, rows);
        })));
        figures.forEach((number, figure) -> entries.add(column(number, figure)));
        limits.forEach((judged, kept) -> entries.add(limits(judged, kept)));
        deleted.forEach(build -> entries.add(deleted(build)));
        return entries;
    }

    static byte[] deleted(int build) {
        return FrameOut.frame(out -> {
            out.writeByte(DELETED);
            out.writeInt(build);
        });
    }

    private static byte[] column(int number, TrendFigure figure) {
        return FrameOut.frame(out -> {
            out.writeByte(COLUMN);
            out.writeInt(number);
            FrameOut.text(out, figure.scenario());
            key(figure.key(), out);
            FrameOut.text(out, figure.unit().name());
            FrameOut.text(out, figure.direction().name());
        });
    }

    private static byte[] limits(Judged judged, List<FigureLimit> limits) {
        return FrameOut.frame(out -> {
            out.writeByte(LIMITS);
            FrameOut.text(out, judged.record());
            FrameOut.text(out, judged.scenario());
            out.writeInt(limits.size());
            for (FigureLimit limit : limits) {
                key(limit.figure(), out);
                out.writeDouble(limit.value());
                FrameOut.text(out, limit.unit().name());
                FrameOut.text(out, limit.level());
                FrameOut.text(out, limit.gate());
            }
        });
    }

    private static void key(PastFigure.Key key, DataOutputStream out) throws IOException {
        FrameOut.text(out, key.metric());
        FrameOut.text(out, key.scope());
        FrameOut.text(out, key.statistic());
    }

    /** A figure as it is read again: names that an agent made up may have been cut. */
    static TrendFigure kept(TrendFigure figure) {
        return new TrendFigure(FrameOut.kept(figure.scenario()), kept(figure.key()), figure.unit(), figure.direction());
    }

    private static FigureLimit kept(FigureLimit limit) {
        return new FigureLimit(
                kept(limit.figure()), limit.value(), limit.unit(), limit.level(), FrameOut.kept(limit.gate()));
    }

    private static PastFigure.Key kept(PastFigure.Key key) {
        return new PastFigure.Key(
                FrameOut.kept(key.metric()), FrameOut.kept(key.scope()), FrameOut.kept(key.statistic()));
    }
}
