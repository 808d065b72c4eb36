package dev.perfgate.changes;

import dev.perfgate.analysis.CommonMode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problem;
import dev.perfgate.result.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Judges each run of a series by its predecessors, as if it had just arrived; reports series that cannot be judged. */
public final class SeriesReplay implements SeriesSink {
    /** What the whole suite shares is judged like a metric. */
    private static final String COMMON = "common";

    private static final Mark SUITE = Mark.ofOption("--suite");

    private final ChangeSettings settings;
    private final ChangeReport findings;
    private final Consumer<Problem> warnings;

    public SeriesReplay(ChangeSettings settings, ChangeReport findings, Consumer<Problem> warnings) {
        this.settings = settings;
        this.findings = findings;
        this.warnings = warnings;
    }

    /** One series by itself. */
    @Override
    public void take(MetricSeries series) {
        if (!isUsable(series)) {
            return;
        }
        Replayed replayed = replayed(series, 1);
        for (int run = 0; run < series.length(); run++) {
            replayed.add(series.value(run));
        }
        findings.judged(replayed);
    }

    @Override
    public void leaveOut(Problem why) {
        warnings.accept(why);
        findings.notJudged();
    }

    @Override
    public void remark(Problem what) {
        warnings.accept(what);
    }

    private boolean isUsable(MetricSeries series) {
        Usability usability = new Usability(series);
        usability.remark().ifPresent(this::remark);
        usability.objection().ifPresent(this::leaveOut);
        return usability.objection().isEmpty();
    }

    /** All metrics of a suite: what they share is taken out of each and judged once. */
    public void suite(List<MetricSeries> given) {
        List<MetricSeries> all = given.stream().filter(this::isUsable).toList();
        List<Replayed> replayed = new ArrayList<>();
        List<Direction> directions = new ArrayList<>();
        for (MetricSeries series : all) {
            replayed.add(replayed(series, all.size()));
            directions.add(settings.directionOf(series));
        }
        Replayed shared = new Replayed(COMMON, settings.rule(Direction.LOWER, Math.max(1, all.size())));
        boolean known = replay(all, new CommonMode(directions), replayed, shared);
        replayed.forEach(findings::judged);
        if (known) {
            findings.judged(shared);
        } else if (!all.isEmpty()) {
            remark(new Problem(
                    SUITE,
                    "cannot determine the change that the series share: each is judged by itself",
                    "use at least " + CommonMode.LEAST_METRICS + " with values in the same runs"));
        }
    }

    /** Whether what they share was known in any run. */
    private boolean replay(List<MetricSeries> all, CommonMode common, List<Replayed> replayed, Replayed shared) {
        Alignment runs = new Alignment(all);
        if (runs.isGuessed()) {
            remark(new Problem(
                    SUITE,
                    "the series differ in length, and nothing says which runs are missing: aligned at the first run",
                    "write null for a missing value, or add \"commit\" and \"t\" for each run"));
        }
        boolean known = false;
        while (runs.advance()) {
            double[] measured = values(all, runs);
            double[] own = common.add(measured);
            for (int i = 0; i < own.length; i++) {
                if (runs.place(i) != Alignment.ABSENT) {
                    replayed.get(i).add(own[i], measured[i]);
                }
            }
            shared.add(common.common());
            known |= common.known();
        }
        return known;
    }

    private static double[] values(List<MetricSeries> all, Alignment runs) {
        double[] values = new double[all.size()];
        for (int i = 0; i < values.length; i++) {
            int place = runs.place(i);
            values[i] = place == Alignment.ABSENT ? Double.NaN : all.get(i).value(place);
        }
        return values;
    }

    private Replayed replayed(MetricSeries series, int metrics) {
        return new Replayed(series.id(), settings.rule(settings.directionOf(series), metrics));
    }
}
