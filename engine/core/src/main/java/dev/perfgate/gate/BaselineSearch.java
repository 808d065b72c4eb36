package dev.perfgate.gate;

import dev.perfgate.gate.BaselineReference.Choice;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.text.Listing;
import dev.perfgate.text.OptionNames;
import java.util.List;
import java.util.Optional;

/** Finds what a gate compares with: in a file, or among the runs before. */
final class BaselineSearch {
    private final Run run;
    private final Conditions conditions;
    private final History history;
    private final List<PastRun> before;

    private BaselineSearch(Run run, History history) {
        this.run = run;
        this.conditions = Conditions.of(run);
        this.history = history;
        this.before = history.before(run.info());
    }

    static Baseline of(BaselineReference reference, Run run, Baselines baselines) {
        String scenario = run.info().scenario();
        BaselineSearch search = new BaselineSearch(run, baselines.history(scenario));
        Choice choice = reference.choice();
        if (choice instanceof Choice.File) {
            return search.comparable(baselines.in(reference.file(), scenario));
        }
        if (choice instanceof Choice.Unnamed) {
            return search.unnamed(baselines);
        }
        return search.inHistory(choice);
    }

    /** A run of a file, if it can be compared with. */
    private Baseline comparable(Baseline baseline) {
        if (!(baseline instanceof Baseline.Found found)) {
            return baseline;
        }
        // Who overwrites the baseline with the run to be judged would pass for ever.
        boolean itself = found.run().info().equals(run.info())
                && found.run().measurements().equals(run.measurements());
        return Comparability.obstacle(found.run(), run)
                .or(() -> itself ? Optional.of("the baseline is this very run") : Optional.empty())
                .<Baseline>map(why -> new Baseline.Unlike(
                        why + " " + found.origin(), found.run().info().id()))
                .orElse(found);
    }

    private Baseline unnamed(Baselines baselines) {
        Optional<HistoryDecision> set = history.baseline();
        if (set.isPresent()) {
            return one(set.get().run(), "set by " + set.get().by());
        }
        return baselines.unnamed() instanceof Choice.Unnamed
                ? comparable(baselines.in(Optional.empty(), run.info().scenario()))
                : inHistory(baselines.unnamed());
    }

    private Baseline inHistory(Choice choice) {
        if (!history.isKept()) {
            return new Baseline.None(
                    OptionNames.in("no history is kept: write 'history: on' in perf.yml, or give {--history DIR}"));
        }
        if (choice instanceof Choice.OneRun one) {
            return one(one.id(), "run " + one.id());
        }
        if (choice instanceof Choice.Branch branch) {
            List<PastRun> ofBranch = before.stream()
                    .filter(past -> past.source().branch().equals(branch.name()))
                    .toList();
            return last(ofBranch, 1, "branch " + branch.name(), " of branch '" + branch.name() + "'");
        }
        if (choice instanceof Choice.PreviousPassed) {
            List<PastRun> passed =
                    before.stream().filter(BaselineSearch::didNotFail).toList();
            return last(passed, 1, "previous that did not fail", " that did not fail");
        }
        return choice instanceof Choice.MedianOfLast median ? median(median.runs()) : last(before, 1, "previous", "");
    }

    /** Of runs whose level somebody accepted, and of no earlier ones. */
    private Baseline median(int wanted) {
        List<PastRun> accepted = history.sinceAccepted(run.info());
        String since = accepted.size() < before.size() ? " since the level was accepted" : "";
        int there = (int) accepted.stream().filter(this::isLike).count();
        String place = "median of last " + wanted
                + (there < wanted ? ", of which there " + (there == 1 ? "is" : "are") + " only " + there + since : "");
        return last(accepted, wanted, place, since);
    }

    /** The newest runs under like conditions. */
    private Baseline last(List<PastRun> runs, int count, String place, String which) {
        List<PastRun> like = runs.stream().filter(this::isLike).toList();
        if (runs.isEmpty()) {
            return new Baseline.None("there is no baseline yet: " + history.place() + " has no run" + which
                    + " before this one" + notes());
        }
        if (like.isEmpty()) {
            PastRun newest = runs.get(runs.size() - 1);
            return new Baseline.Unlike(
                    "none of the " + runs.size() + " runs before" + which
                            + " is comparable; of the newest one "
                            + ComparableRuns.difference(newest.conditions(), conditions)
                            + " ("
                            + RunReferences.of(newest).text() + ")" + notes(),
                    newest.info().id());
        }
        return new Baseline.Past(like.subList(Math.max(0, like.size() - count), like.size()), place, history.notes());
    }

    private Baseline one(String id, String place) {
        Optional<PastRun> found = history.find(id);
        if (found.isEmpty()) {
            return new Baseline.None(
                    history.place() + " has no run, or more than one, whose id begins with '" + id + "'" + notes());
        }
        PastRun past = found.get();
        if (past.info().id().equals(run.info().id())) {
            return new Baseline.Unlike(
                    "the baseline is this very run", past.info().id());
        }
        if (!past.counts()) {
            return new Baseline.Unlike(
                    "the baseline is invalid or incomplete ("
                            + RunReferences.of(past).text() + ")",
                    past.info().id());
        }
        if (!isLike(past)) {
            return new Baseline.Unlike(
                    "of the baseline " + ComparableRuns.difference(past.conditions(), conditions) + " ("
                            + RunReferences.of(past).text() + ")",
                    past.info().id());
        }
        return new Baseline.Past(List.of(past), place, history.notes());
    }

    private static boolean didNotFail(PastRun past) {
        return past.end().outcome().compareTo(Outcome.FAIL) > 0;
    }

    private boolean isLike(PastRun past) {
        return past.conditions().sameKindOfMachine(conditions)
                && past.conditions().sameWork(conditions);
    }

    private String notes() {
        return history.notes().isEmpty() ? "" : "; " + Listing.ofLines(history.notes());
    }
}
