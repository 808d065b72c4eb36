package dev.perfgate.ab;

import dev.perfgate.ab.RunSource.Taken;
import dev.perfgate.analysis.SequentialComparison;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Alternates runs of baseline and candidate (ABBA, so that drift hits both) until a figure got worse, all are decided, or the budget is spent.
 */
public final class AbTest {
    private static final int MOST_INVALID_IN_A_ROW = 3;
    /** With so many, a change of about one standard deviation of a run can be told. */
    private static final int FLOOR_PAIRS = 7;

    private final String scenario;
    private final AbSettings settings;
    private final RunSource runs;
    private final LongSupplier nanoTime;
    private final AbProgress progress;
    private final Trials trials;
    private final long started;
    private long longestPair;
    private int taken;
    private int counted;
    private int invalid;
    private Optional<Taken.Ended> trouble = Optional.empty();

    /** @param nanoTime a clock for the budget */
    public AbTest(String scenario, AbSettings settings, RunSource runs, LongSupplier nanoTime, AbProgress progress) {
        this.scenario = scenario;
        this.settings = settings;
        this.runs = runs;
        this.nanoTime = nanoTime;
        this.progress = progress;
        this.trials = new Trials(settings);
        this.started = nanoTime.getAsLong();
    }

    public AbResult run() throws InterruptedException {
        warmUp();
        Optional<NoiseFloor> floor = settings.noiseFloor() ? Optional.of(noiseFloor()) : Optional.empty();
        while (trouble.isEmpty() && !trials.areDecided() && hasTimeForAPair()) {
            compareOnce();
        }
        trials.lookAtLast();
        return new AbResult(
                scenario,
                settings,
                counted,
                trials.figures(),
                trials.missing(),
                floor,
                Duration.ofNanos(elapsed()),
                ended(),
                trouble.map(Taken.Ended::outcome).orElse(Outcome.PASS));
    }

    private void warmUp() throws InterruptedException {
        for (int pair = 0; pair < settings.warmUps() && trouble.isEmpty(); pair++) {
            pair("warm-up", List.of(Side.BASELINE, Side.CANDIDATE));
            progress.step("warm-up " + (pair + 1) + " of " + settings.warmUps() + " finished");
        }
        warnOfSmallBudget();
    }

    /** What cannot end with an answer is told before the time is spent. */
    private void warnOfSmallBudget() {
        long needed = elapsed() + SequentialComparison.FIRST_LOOK * longestPair;
        if (longestPair > 0 && trouble.isEmpty() && needed > settings.budget().toNanos()) {
            progress.warn("a first decision needs " + SequentialComparison.FIRST_LOOK
                    + " pairs of runs, more than fit into the budget of "
                    + Durations.format(settings.budget())
                    + ": shorten the runs, or allow at least "
                    + Durations.format(Duration.ofSeconds(TimeUnit.NANOSECONDS.toSeconds(needed) + 1)));
        }
    }

    /** Half of the budget at most: the rest is for what was asked. */
    private NoiseFloor noiseFloor() throws InterruptedException {
        Trials alike = new Trials(settings);
        int pairs = 0;
        while (trouble.isEmpty()
                && pairs < FLOOR_PAIRS
                && elapsed() + longestPair <= settings.budget().toNanos() / 2) {
            Optional<List<Run>> both = both(pairs % 2 == 1);
            if (both.isPresent()) {
                alike.add(both.get().get(0), both.get().get(1));
                pairs++;
                progress.step("baseline against itself " + pairs + " of " + FLOOR_PAIRS + ": "
                        + AbText.latestPair(alike.figures()));
            }
        }
        return NoiseFloor.of(alike);
    }

    /** The two places of a pair, both taken by the baseline; which comes first changes as in a real pair. */
    private Optional<List<Run>> both(boolean turned) throws InterruptedException {
        long before = nanoTime.getAsLong();
        List<Run> both = new ArrayList<>();
        while (trouble.isEmpty() && both.size() < 2) {
            take(Side.BASELINE, "noise-floor").ifPresent(both::add);
        }
        longestPair = Math.max(longestPair, nanoTime.getAsLong() - before);
        if (turned) {
            Collections.reverse(both);
        }
        return trouble.isEmpty() ? Optional.of(both) : Optional.empty();
    }

    private void compareOnce() throws InterruptedException {
        boolean turned = counted % 2 == 1;
        Map<Side, Run> pair =
                pair("", turned ? List.of(Side.CANDIDATE, Side.BASELINE) : List.of(Side.BASELINE, Side.CANDIDATE));
        Run before = pair.get(Side.BASELINE);
        Run after = pair.get(Side.CANDIDATE);
        if (before == null || after == null) {
            return;
        }
        trials.add(before, after);
        counted++;
        progress.step("pair " + counted + ": " + AbText.latestPair(trials.figures()));
        if (trials.lookIfDue(budgetShare())) {
            progress.step("after " + counted + " pairs: " + AbText.looks(trials.figures()));
        }
    }

    private Map<Side, Run> pair(String phase, List<Side> order) throws InterruptedException {
        long before = nanoTime.getAsLong();
        Map<Side, Run> pair = new EnumMap<>(Side.class);
        for (Side side : order) {
            if (trouble.isEmpty()) {
                take(side, phase).ifPresent(run -> pair.put(side, run));
            }
        }
        longestPair = Math.max(longestPair, nanoTime.getAsLong() - before);
        return pair;
    }

    private Optional<Run> take(Side side, String phase) throws InterruptedException {
        taken++;
        String name = String.format(Locale.ROOT, "%03d-", taken) + (phase.isEmpty() ? "" : phase + "-") + side.word();
        Taken one = runs.take(side, name);
        if (one instanceof Taken.Measured measured) {
            invalid = 0;
            return Optional.of(measured.run());
        }
        if (one instanceof Taken.Ended ended) {
            trouble = Optional.of(new Taken.Ended(
                    ended.outcome(),
                    side.word() + ": " + ended.why().replaceFirst("^" + Pattern.quote(scenario + ": "), "")));
            return Optional.empty();
        }
        String why = side.word() + ": " + ((Taken.Invalid) one).why();
        progress.warn("ignoring a run: " + why);
        if (++invalid == MOST_INVALID_IN_A_ROW) {
            trouble = Optional.of(new Taken.Ended(Outcome.INVALID, why));
        }
        return Optional.empty();
    }

    /** By pairs, not by time: what is known grows with them. */
    private double budgetShare() {
        long left = Math.max(0, settings.budget().toNanos() - elapsed());
        return (double) counted / (counted + left / longestPair);
    }

    private boolean hasTimeForAPair() {
        return elapsed() + longestPair <= settings.budget().toNanos();
    }

    private long elapsed() {
        return nanoTime.getAsLong() - started;
    }

    private String ended() {
        return trouble.map(Taken.Ended::why).orElse(trials.areDecided() ? "decided" : "the time budget is spent");
    }
}
