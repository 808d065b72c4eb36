package dev.perfgate.changes;

import dev.perfgate.analysis.CommonMode;
import dev.perfgate.result.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Judges each run of a series by those before it, as if it had just come. */
public final class Replay {
    /** What the whole suite shares is judged like a metric. */
    private static final String COMMON = "common";

    private final ChangeSettings settings;
    private final Consumer<Replayed> sink;
    private final Consumer<String> warnings;

    public Replay(ChangeSettings settings, Consumer<Replayed> sink, Consumer<String> warnings) {
        this.settings = settings;
        this.sink = sink;
        this.warnings = warnings;
    }

    /** One series by itself. */
    public void single(Series series) {
        Replayed replayed = replayed(series, 1);
        for (int run = 0; run < series.length(); run++) {
            replayed.add(series.value(run));
        }
        sink.accept(replayed);
    }

    /** All metrics of a suite: what they share is taken out of each and judged once. */
    public void suite(List<Series> all) {
        List<Replayed> replayed = new ArrayList<>();
        List<Direction> directions = new ArrayList<>();
        for (Series series : all) {
            replayed.add(replayed(series, all.size()));
            directions.add(settings.directionOf(series));
        }
        Replayed shared = new Replayed(COMMON, settings.rule(Direction.LOWER, all.size()));
        CommonMode common = new CommonMode(directions);
        Alignment runs = new Alignment(all);
        if (runs.isGuessed()) {
            warnings.accept(
                    "the series have different lengths, and nothing says which runs are missing: taken from the first on; "
                            + "give null for a missing value, or \"commit\" and \"t\" of each run");
        }
        while (runs.advance()) {
            double[] own = common.add(values(all, runs));
            for (int i = 0; i < own.length; i++) {
                if (runs.place(i) != Alignment.ABSENT) {
                    replayed.get(i).add(own[i]);
                }
            }
            shared.add(common.common());
        }
        replayed.forEach(sink);
        sink.accept(shared);
    }

    private static double[] values(List<Series> all, Alignment runs) {
        double[] values = new double[all.size()];
        for (int i = 0; i < values.length; i++) {
            int place = runs.place(i);
            values[i] = place == Alignment.ABSENT ? Double.NaN : all.get(i).value(place);
        }
        return values;
    }

    private Replayed replayed(Series series, int metrics) {
        return new Replayed(series.id(), settings.rule(settings.directionOf(series), metrics));
    }
}
