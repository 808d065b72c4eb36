package dev.perfgate.ab;

import dev.perfgate.analysis.SequentialComparison;
import dev.perfgate.analysis.SequentialComparison.Look;
import dev.perfgate.analysis.ShiftEstimate;
import dev.perfgate.analysis.TwoSampleRule.Judgement;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each figure's comparison means for a build, in the words of gates. */
final class AbVerdicts {
    private final AbResult result;

    private AbVerdicts(AbResult result) {
        this.result = result;
    }

    static List<Verdict> of(AbResult result) {
        AbVerdicts verdicts = new AbVerdicts(result);
        List<Verdict> all = new ArrayList<>();
        for (String missing : result.missing()) {
            all.add(new Verdict(verdicts.gate(""), Status.MISSING, missing, Double.NaN));
        }
        result.figures().forEach(figure -> all.add(verdicts.verdict(figure)));
        if (all.isEmpty()) {
            all.add(verdicts.undecided(""));
        }
        return all;
    }

    private String gate(String figure) {
        return result.scenario() + ": " + (figure.isEmpty() ? "" : figure + " ") + "no regression, at least "
                + Percent.plain(result.settings().smallestEffect());
    }

    private Verdict verdict(FigureTrial figure) {
        Optional<Look> look = figure.latest();
        if (look.isEmpty()) {
            return undecided(figure.label());
        }
        return new Verdict(
                gate(figure.label()),
                status(look.get().judgement()),
                reason(figure, look.get()),
                figure.candidateMedian());
    }

    private Verdict undecided(String figure) {
        return new Verdict(gate(figure), Status.WARN, "no pair of runs was completed: " + result.ended(), Double.NaN);
    }

    private static Status status(Judgement judgement) {
        return switch (judgement) {
            case REGRESSION -> Status.FAIL;
            case IMPROVEMENT -> Status.IMPROVED;
            case EQUIVALENT -> Status.PASS;
            case INCONCLUSIVE -> Status.WARN;
        };
    }

    private String reason(FigureTrial figure, Look look) {
        ShiftEstimate shift = look.estimate();
        return figure.label() + " " + Percent.signed(shift.change()) + " (" + Percent.range(shift.low(), shift.high())
                + ", " + AbText.pairs(shift.baselineRuns()) + " of runs), from "
                + figure.unit().format(figure.baselineMedian()) + " to "
                + figure.unit().format(figure.candidateMedian()) + ": " + meaning(look);
    }

    private String meaning(Look look) {
        String bound = Percent.plain(result.settings().smallestEffect());
        return switch (look.judgement()) {
            case REGRESSION -> "worse by more than " + bound;
            case IMPROVEMENT -> "better by more than " + bound;
            case EQUIVALENT -> "no change of " + bound + " or more";
            case INCONCLUSIVE ->
                look.estimate().baselineRuns() < SequentialComparison.FIRST_LOOK
                        ? "not decided: that takes at least " + SequentialComparison.FIRST_LOOK
                                + " pairs; give a larger budget or shorter runs"
                        : "not decided, since the interval reaches over " + bound + "; " + remedy();
        };
    }

    private String remedy() {
        return result.ended().equals("decided") ? "another figure was" : "a larger budget tells more";
    }
}
