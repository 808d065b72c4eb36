package dev.perfgate.jenkins.trend;

import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryDecision.Kind;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.store.HistoryStore;
import dev.perfgate.trend.BuildRun;
import dev.perfgate.trend.TrendIndex;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** The decisions on a job's builds, with author, time and reason; they survive a rebuild of the index. */
public final class Decisions {
    private static final int LONGEST_REASON = 1_000;
    private static final int LOOKED_AT = 1_000;

    private final TrendIndex index;
    private final Clock clock;
    private final String author;

    /** @param author who decides */
    public Decisions(TrendIndex index, Clock clock, String author) {
        this.index = index;
        this.clock = clock;
        this.author = author;
    }

    /**
     * A requested decision.
     *
     * @param kind set, unset, accept or forget
     * @param build which run is meant; 0 for the newest
     */
    public record Wish(String kind, String record, String scenario, int build, String reason) {}

    /** @throws DecisionException when it cannot be; then nothing has changed */
    public HistoryDecision decide(Wish wish) throws DecisionException {
        Kind kind = kind(wish.kind());
        checkKnown(wish);
        String reason = reason(wish);
        PastRun run = kind == Kind.UNSET ? baseline(wish) : run(wish);
        if (kind == Kind.FORGET && wish.build() == 0) {
            throw new DecisionException("name the build whose run to forget");
        }
        if ((kind == Kind.SET || kind == Kind.ACCEPT) && !run.counts()) {
            throw new DecisionException(
                    "the run of '" + wish.scenario() + "' is invalid or incomplete: choose another build");
        }
        HistoryDecision decision =
                new HistoryDecision(kind, wish.scenario(), run.info().id(), clock.instant(), author, reason);
        store(wish).append(decision);
        return decision;
    }

    private static Kind kind(String word) throws DecisionException {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        throw new DecisionException("'" + word + "' is not a decision: use accept, set, unset or forget");
    }

    private void checkKnown(Wish wish) throws DecisionException {
        List<String> scenarios = index.contents().scenarios().getOrDefault(wish.record(), List.of());
        if (!scenarios.contains(wish.scenario())) {
            throw new DecisionException(
                    "there is no scenario '" + wish.scenario() + "' in the record '" + wish.record() + "' of this job");
        }
    }

    private static String reason(Wish wish) throws DecisionException {
        String reason = wish.reason().strip().replaceAll("\\s+", " ");
        if (reason.isEmpty()) {
            throw new DecisionException("give a reason: later readers will want to know");
        }
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }

    private PastRun run(Wish wish) throws DecisionException {
        List<BuildRun> results =
                wish.build() == 0 ? index.newest(wish.record(), LOOKED_AT) : index.ofBuild(wish.build(), wish.record());
        return results.stream()
                .map(BuildRun::run)
                .filter(run -> run.scenario().equals(wish.scenario()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new DecisionException(
                        (wish.build() == 0 ? "no build has a" : "build " + wish.build() + " has no") + " run of '"
                                + wish.scenario() + "' in the trends"));
    }

    private PastRun baseline(Wish wish) throws DecisionException {
        History history = store(wish).read(wish.scenario());
        return history.baseline()
                .flatMap(decision -> history.find(decision.run()))
                .orElseThrow(() -> new DecisionException("no run was set as baseline of '" + wish.scenario() + "'"));
    }

    private HistoryStore store(Wish wish) {
        return index.history(wish.build(), wish.record());
    }
}
