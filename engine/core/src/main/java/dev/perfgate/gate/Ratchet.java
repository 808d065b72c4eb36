package dev.perfgate.gate;

import dev.perfgate.result.history.History;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tightens a budget by itself: to a margin beyond the best level that three comparable runs in a row held. Their median counts. One lucky run moves nothing, nor does a level of 0, of which no margin can be taken. It follows from the history alone; a level that somebody accepts begins it anew.
 *
 * @param margin a share of that level: 0.1 is 10 %
 */
public record Ratchet(double margin) {
    public static final double USUAL_MARGIN = 0.1;
    private static final int RUNS = 3;
    private static final MathContext DIGITS = new MathContext(3);

    public Ratchet {
        if (!(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException("margin " + margin);
        }
    }

    /**
     * The budget where it is tighter than written.
     *
     * @param until the last of the three runs that earned it
     */
    record Tightened(Limit limit, PastRun until) {}

    /** @param like runs before of the same work and kind of machine, the oldest first */
    Optional<Tightened> tightened(Limit written, List<PastRun> like, History history, PastFigure.Key key, Unit unit) {
        boolean atMost = written.operator() == Operator.LESS || written.operator() == Operator.AT_MOST;
        Operator inclusive = atMost ? Operator.AT_MOST : Operator.AT_LEAST;
        double tightest = written.in(unit);
        Optional<Tightened> found = Optional.empty();
        List<PastRun> runs = since(history, like, key, unit);
        for (int last = RUNS - 1; last < runs.size(); last++) {
            double level = median(runs.subList(last - RUNS + 1, last + 1), key, unit);
            if (level <= 0) {
                continue;
            }
            double budget = BigDecimal.valueOf(level * (atMost ? 1 + margin : 1 - margin))
                    .round(DIGITS)
                    .doubleValue();
            if (atMost ? budget < tightest : budget > tightest) {
                tightest = budget;
                Limit limit = new Limit(inclusive, new Quantity(budget, unit));
                found = Optional.of(new Tightened(limit, runs.get(last)));
            }
        }
        return found;
    }

    /** Why the budget is the written one, as a clause; for where nothing tightened it. */
    String untouched(List<PastRun> like, History history, PastFigure.Key key, Unit unit) {
        List<PastRun> runs = since(history, like, key, unit);
        if (runs.size() < RUNS) {
            String counting = runs.isEmpty() ? "none" : "only " + runs.size();
            return counting + " of the comparable runs before " + (runs.size() > 1 ? "count" : "counts")
                    + ", and a ratchet needs three: runs with this figure, since its level was last accepted if it was";
        }
        for (int last = RUNS - 1; last < runs.size(); last++) {
            if (median(runs.subList(last - RUNS + 1, last + 1), key, unit) <= 0) {
                return "three runs in a row held 0, and a ratchet does not tighten to 0";
            }
        }
        return "no three runs in a row were so good that they tighten it";
    }

    private static List<PastRun> since(History history, List<PastRun> like, PastFigure.Key key, Unit unit) {
        Instant accepted = history.accepted(Instant.MAX);
        List<PastRun> runs = new ArrayList<>();
        for (PastRun run : like) {
            if (!run.info().started().isBefore(accepted) && Double.isFinite(run.value(key, unit))) {
                runs.add(run);
            }
        }
        return runs;
    }

    private static double median(List<PastRun> three, PastFigure.Key key, Unit unit) {
        return three.stream()
                .mapToDouble(run -> run.value(key, unit))
                .sorted()
                .skip(RUNS / 2)
                .findFirst()
                .orElseThrow();
    }

    Against.Tightening asData(Limit written, Tightened tightened) {
        return new Against.Tightening(written, margin, RunReferences.of(tightened.until()));
    }
}
