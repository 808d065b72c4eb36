package dev.perfgate.ab;

import dev.perfgate.analysis.SequentialComparison;
import dev.perfgate.analysis.SequentialComparison.Look;
import dev.perfgate.analysis.ShiftEstimate;
import dev.perfgate.analysis.TwoSampleRule.Judgement;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Against.Samples.Conclusion;
import dev.perfgate.result.verdict.Change;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.result.verdict.VerdictNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
            all.add(Verdict.unjudged(verdicts.gate(""), Status.MISSING, missing));
        }
        result.figures().forEach(figure -> all.add(verdicts.verdict(figure)));
        if (all.isEmpty()) {
            all.add(verdicts.undecided(""));
        }
        return all;
    }

    private GateReference gate(String figure) {
        return GateReference.of(
                GateReference.Kind.COMPARISON,
                result.scenario() + ": " + (figure.isEmpty() ? "" : figure + " ") + "no regression, at least "
                        + Percent.plain(result.settings().smallestEffect()),
                result.scenario());
    }

    private Verdict verdict(FigureTrial figure) {
        Optional<Look> look = figure.latest();
        if (look.isEmpty()) {
            return undecided(figure.label());
        }
        ShiftEstimate shift = look.get().estimate();
        Verdict verdict = Verdict.of(
                        gate(figure.label()),
                        status(look.get().judgement()),
                        Optional.of(actual(figure)),
                        new Against.Samples(
                                shift.baselineRuns(),
                                figure.baselineMedian(),
                                result.settings().smallestEffect(),
                                decision(look.get().judgement())))
                .withChange(change(shift));
        return look.get().judgement() == Judgement.INCONCLUSIVE
                ? verdict.withNote(new VerdictNote(VerdictNote.Kind.REMEDY, remedy(look.get())))
                : verdict;
    }

    private static Actual actual(FigureTrial figure) {
        JudgedFigure judged = new JudgedFigure(figure.label(), "median", figure.label(), "");
        return Actual.of(judged, figure.candidateMedian(), figure.unit());
    }

    /** Of too few pairs no interval is known: the ends that the estimate has for them are those of all numbers. */
    private static Change change(ShiftEstimate shift) {
        boolean unknown = Double.isInfinite(shift.high()) || shift.low() == -1;
        return new Change(
                shift.change(),
                unknown ? Double.NaN : shift.low(),
                unknown ? Double.NaN : shift.high(),
                shift.smallestDetectable());
    }

    private Verdict undecided(String figure) {
        return Verdict.unjudged(gate(figure), Status.WARN, "no pair of runs completed: " + result.ended());
    }

    private static Status status(Judgement judgement) {
        return switch (judgement) {
            case REGRESSION -> Status.FAIL;
            case IMPROVEMENT -> Status.IMPROVED;
            case EQUIVALENT -> Status.PASS;
            case INCONCLUSIVE -> Status.WARN;
        };
    }

    private static Conclusion decision(Judgement judgement) {
        return switch (judgement) {
            case REGRESSION -> Conclusion.REGRESSION;
            case IMPROVEMENT -> Conclusion.IMPROVEMENT;
            case EQUIVALENT -> Conclusion.EQUIVALENT;
            case INCONCLUSIVE -> Conclusion.INCONCLUSIVE;
        };
    }

    private String remedy(Look look) {
        if (look.estimate().baselineRuns() < SequentialComparison.FIRST_LOOK) {
            return "that takes at least " + SequentialComparison.FIRST_LOOK
                    + " pairs: give a larger budget or shorter runs";
        }
        return certain(look.estimate()) + ": "
                + (result.ended().equals("decided") ? "another figure was decided" : more(look.estimate()));
    }

    /** What the interval leaves no doubt of, although it reaches over a bound. */
    private String certain(ShiftEstimate shift) {
        String bound = Percent.plain(result.settings().smallestEffect());
        if (shift.low() > 0 || shift.high() < 0) {
            return "it did change, but whether by more than " + bound + " is open";
        }
        return "whether it changed at all, or by more than " + bound + ", is open";
    }

    private String more(ShiftEstimate shift) {
        double bound = result.settings().smallestEffect();
        OptionalInt deciding = shift.pairsToDecide(bound);
        if (deciding.isPresent()) {
            return "about " + deciding.getAsInt() + " more pairs would tell";
        }
        if (Double.isInfinite(shift.reach())) {
            return "more pairs are needed for an interval, so give a larger budget or shorter runs";
        }
        if (shift.reach() <= bound) {
            return "no reasonable number of pairs would tell, since it lies at the bound";
        }
        OptionalInt narrowing = shift.pairsToNarrow(bound);
        return narrowing.isPresent()
                ? "about " + narrowing.getAsInt() + " more pairs would narrow the interval to " + Percent.plain(bound)
                        + " on either side"
                : "the noise is too large, with " + Percent.plain(shift.reach()) + " on either side after "
                        + shift.baselineRuns() + " pairs: lengthen the runs, or use a quieter machine";
    }
}
