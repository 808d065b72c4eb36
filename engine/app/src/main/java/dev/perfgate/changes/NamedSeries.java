package dev.perfgate.changes;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problem;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Hands series on, and finds those that alarms cannot tell apart. */
final class NamedSeries implements SeriesSink {
    private final SeriesSink sink;
    private final Mark file;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> twins = new LinkedHashSet<>();

    NamedSeries(SeriesSink sink, Mark file) {
        this.sink = sink;
        this.file = file;
    }

    @Override
    public void take(MetricSeries series) {
        if (!ids.add(series.id())) {
            twins.add(series.id());
        }
        sink.take(series);
    }

    @Override
    public void leaveOut(Problem why) {
        sink.leaveOut(why);
    }

    @Override
    public void remark(Problem what) {
        sink.remark(what);
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** One remark for all: files of many benchmarks may have hundreds. */
    void remarkOnTwins() {
        if (!twins.isEmpty()) {
            String more = twins.size() == 1 ? "" : " (and " + (twins.size() - 1) + " more)";
            remark(new Problem(
                    file,
                    "there are several series '"
                            + ValueText.shown(twins.iterator().next()) + "'" + more
                            + ": their alarms cannot be distinguished",
                    "give each its own name"));
        }
    }
}
