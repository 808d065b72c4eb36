package dev.perfgate.trend;

import dev.perfgate.result.Outcome;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.history.PastRun.End;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A result as it lies in the file of rows: build, instants, texts, and then figures in spans of neighbouring columns. What is not asked
 * for is not decoded.
 */
final class TrendRow {
    private static final int TEXTS_AT = 28;
    private static final int MOST_REASONS = 20;
    private static final int MOST_UNDECIDED = 200;
    /** Stands in no id, and in no request's name. */
    private static final String BETWEEN = "\n";

    /** The order of the texts; reasons why the run is invalid follow them. New ones would have to be told by the frame's mark. */
    private enum Text {
        RECORD(0),
        SCENARIO(1),
        RUN(2),
        TYPE(3),
        VERSION(4),
        STATE(5),
        VERDICT(6),
        REVISION(7),
        BRANCH(8),
        CPU(9),
        LABEL(10),
        HOST(11),
        WORKLOAD(12),
        UNDECIDED(13);

        private final int place;

        Text(int place) {
            this.place = place;
        }
    }

    private final ByteBuffer bytes;
    private final int spansAt;

    TrendRow(ByteBuffer bytes) {
        this.bytes = bytes;
        this.spansAt = spansAt(bytes);
    }

    private static int spansAt(ByteBuffer bytes) {
        int texts = bytes.getInt(TEXTS_AT);
        if (texts < Text.values().length) {
            throw new IllegalArgumentException("too few texts");
        }
        int at = TEXTS_AT + Integer.BYTES;
        for (int i = 0; i < texts; i++) {
            at = behind(bytes, at);
        }
        return at;
    }

    private static int behind(ByteBuffer bytes, int at) {
        int length = bytes.getInt(at);
        if (length < 0) {
            throw new IllegalArgumentException("a text of " + length + " bytes");
        }
        return at + Integer.BYTES + length;
    }

    static byte[] write(BuildRun result, Map<TrendFigure, Integer> numbers) {
        PastRun run = result.run();
        return FrameOut.frame(out -> {
            out.writeInt(result.build());
            instant(out, run.info().started());
            instant(out, run.info().ended());
            texts(out, texts(result));
            spans(out, columns(run, numbers));
        });
    }

    private static List<String> texts(BuildRun result) {
        PastRun run = result.run();
        List<String> texts = new ArrayList<>(List.of(
                result.record(),
                run.scenario(),
                run.info().id(),
                run.info().type(),
                run.info().toolVersion(),
                run.info().state().name(),
                run.end().outcome().name(),
                run.source().revision(),
                run.source().branch(),
                run.conditions().cpuModel()));
        texts.add(run.conditions().label());
        texts.add(run.conditions().host());
        texts.add(run.conditions().workload());
        texts.add(run.end().undecided().stream().limit(MOST_UNDECIDED).collect(Collectors.joining(BETWEEN)));
        texts.addAll(run.end().invalid().stream().limit(MOST_REASONS).toList());
        return texts;
    }

    private static void instant(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            FrameOut.text(out, text);
        }
    }

    private static SortedMap<Integer, Double> columns(PastRun run, Map<TrendFigure, Integer> numbers) {
        SortedMap<Integer, Double> columns = new TreeMap<>();
        for (PastFigure figure : run.figures()) {
            Integer number = numbers.get(Dictionary.kept(TrendFigure.of(run.scenario(), figure)));
            if (number != null) {
                columns.put(number, figure.value());
            }
        }
        return columns;
    }

    private static void spans(DataOutputStream out, SortedMap<Integer, Double> columns) throws IOException {
        List<List<Double>> spans = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        int next = -1;
        for (Map.Entry<Integer, Double> column : columns.entrySet()) {
            if (column.getKey() != next) {
                spans.add(new ArrayList<>());
                firsts.add(column.getKey());
            }
            spans.get(spans.size() - 1).add(column.getValue());
            next = column.getKey() + 1;
        }
        out.writeInt(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            out.writeInt(firsts.get(i));
            out.writeInt(spans.get(i).size());
            for (double value : spans.get(i)) {
                out.writeDouble(value);
            }
        }
    }

    int build() {
        return bytes.getInt(0);
    }

    boolean isOf(String record) {
        return text(Text.RECORD).equals(record);
    }

    String record() {
        return text(Text.RECORD);
    }

    String run() {
        return text(Text.RUN);
    }

    String branch() {
        return text(Text.BRANCH);
    }

    String scenario() {
        return text(Text.SCENARIO);
    }

    /** The result without its figures. */
    BuildRun facts() {
        return result(List.of());
    }

    /** The result with the figures of all columns that are known. */
    BuildRun whole(Map<Integer, TrendFigure> figures) {
        List<PastFigure> all = new ArrayList<>();
        ByteBuffer in = bytes.duplicate().position(spansAt);
        for (int spans = in.getInt(); spans > 0; spans--) {
            int first = in.getInt();
            int count = in.getInt();
            for (int i = 0; i < count; i++) {
                double value = in.getDouble();
                TrendFigure figure = figures.get(first + i);
                if (figure != null) {
                    all.add(new PastFigure(figure.key(), figure.unit(), figure.direction(), value));
                }
            }
        }
        return result(all);
    }

    /** The figure of a column; NaN when the result has none. */
    double value(int column) {
        int at = spansAt + Integer.BYTES;
        for (int spans = bytes.getInt(spansAt); spans > 0; spans--) {
            int place = column - bytes.getInt(at);
            int count = bytes.getInt(at + 4);
            if (place >= 0 && place < count) {
                return bytes.getDouble(at + 8 + place * Double.BYTES);
            }
            at += 8 + count * Double.BYTES;
        }
        return Double.NaN;
    }

    private BuildRun result(List<PastFigure> figures) {
        List<String> texts = texts();
        RunInfo info = new RunInfo(
                of(Text.RUN, texts),
                of(Text.SCENARIO, texts),
                of(Text.TYPE, texts),
                instant(4),
                instant(16),
                RunState.valueOf(of(Text.STATE, texts)),
                of(Text.VERSION, texts));
        PastRun run = new PastRun(
                info,
                new Source(of(Text.REVISION, texts), of(Text.BRANCH, texts)),
                new Conditions(
                        of(Text.CPU, texts), of(Text.LABEL, texts), of(Text.HOST, texts), of(Text.WORKLOAD, texts)),
                end(texts),
                figures);
        return new BuildRun(build(), of(Text.RECORD, texts), run, List.of());
    }

    private static End end(List<String> texts) {
        String undecided = of(Text.UNDECIDED, texts);
        return new End(
                texts.subList(Text.values().length, texts.size()),
                Outcome.valueOf(of(Text.VERDICT, texts)),
                undecided.isEmpty() ? List.of() : List.of(undecided.split(BETWEEN)));
    }

    private static String of(Text which, List<String> texts) {
        return texts.get(which.place);
    }

    private List<String> texts() {
        ByteBuffer in = bytes.duplicate().position(TEXTS_AT);
        int count = in.getInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(FrameOut.text(in));
        }
        return texts;
    }

    private String text(Text which) {
        int at = TEXTS_AT + Integer.BYTES;
        for (int i = 0; i < which.place; i++) {
            at = behind(bytes, at);
        }
        return FrameOut.text(bytes.duplicate().position(at));
    }

    private Instant instant(int at) {
        return Instant.ofEpochSecond(bytes.getLong(at), bytes.getInt(at + 8));
    }
}
