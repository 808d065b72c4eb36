package dev.perfgate.result.verdict;

import dev.perfgate.result.verdict.HistoryTrend.Gone;
import dev.perfgate.result.verdict.HistoryTrend.Outlier;
import dev.perfgate.result.verdict.HistoryTrend.Recovered;
import dev.perfgate.result.verdict.HistoryTrend.Rule;
import dev.perfgate.result.verdict.HistoryTrend.ShiftEvidence;
import dev.perfgate.result.verdict.HistoryTrend.Shifted;
import dev.perfgate.result.verdict.HistoryTrend.Steady;
import dev.perfgate.result.verdict.HistoryTrend.TooShort;
import dev.perfgate.text.Listing;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why figures are held to be worse, better or as ever. */
final class TrendSentence {
    /** More figures than that are only counted. */
    private static final int NAMED = 3;

    /** Levels up to here stand for zero, which has no logarithm. */
    private static final double ZERO = 1.0001e-9;

    /** So much worse than even the new level has a reason of its own: the logarithm of a factor. */
    private static final double FAR = Math.log(1.5);

    /** The change of the level itself, so many times, does not explain it either. */
    private static final double TIMES_THE_CHANGE = 2;

    private final Optional<Actual> actual;
    private final Change change;

    private TrendSentence(Optional<Actual> actual, Change change) {
        this.actual = actual;
        this.change = change;
    }

    static String of(HistoryTrend trend, Optional<Actual> actual, Change change) {
        TrendSentence sentence = new TrendSentence(actual, change);
        if (trend instanceof Steady steady) {
            return sentence.steady(steady);
        }
        if (trend instanceof TooShort young) {
            return names(young.figures()) + (young.figures().size() == 1 ? " has " : " have ")
                    + (young.runs() == 1 ? "1 run" : young.runs() + " runs") + " with this one, and " + young.needed()
                    + " are needed";
        }
        if (trend instanceof Gone gone) {
            boolean one = gone.figures().size() == 1;
            List<String> all = gone.figures().stream().map(JudgedFigure::name).toList();
            return Listing.of(all) + (one ? " was" : " were") + " not measured, but " + (one ? "is" : "are") + " in "
                    + gone.lastSeen().text();
        }
        if (trend instanceof Outlier outlier) {
            return sentence.outlier(outlier);
        }
        if (trend instanceof Recovered recovered) {
            return sentence.opening() + ", back at the earlier level: the regression since "
                    + recovered.since().text() + " is over";
        }
        return sentence.changed((Shifted) trend);
    }

    private boolean ofWholeRun() {
        return actual.filter(one -> one.figure().equals(JudgedFigure.WHOLE_RUN)).isPresent();
    }

    /** What all figures share has no unit: only by how much it changed can be said. */
    private String opening() {
        Actual one = actual.orElseThrow();
        return ofWholeRun()
                ? whole(one) + " stands at " + Shares.text(one.value()) + " of where its history began"
                : one.text();
    }

    private static String whole(Actual one) {
        return one.figure().label() + " (the machine, or everything that it measures)";
    }

    private String outlier(Outlier outlier) {
        Actual one = actual.orElseThrow();
        String how = String.format(Locale.ROOT, " (%.1f sigma, where sigma is ", outlier.sigmas())
                + Shares.text(outlier.sigma()) + ")" + meaning(outlier);
        if (ofWholeRun()) {
            return whole(one) + " is " + Shares.change(change.relative()) + " slower than the runs before" + how;
        }
        String distance = one.value() / (1 + change.relative()) <= ZERO
                ? ", and " + one.unit().format(0)
                : ", " + Shares.change(change.relative()) + " worse than";
        return one.text() + distance + " in the runs before" + how;
    }

    private String meaning(Outlier outlier) {
        if (outlier.confirmedBy().isPresent()) {
            return ", confirmed on another machine: so was "
                    + outlier.confirmedBy().get().text();
        }
        Rule rule = outlier.rule();
        String inARow = outlier.inARow() == 1 ? "" : "; it is the " + ordinal(outlier.inARow()) + " such run in a row";
        if (Math.abs(change.relative()) < rule.smallestEffect()) {
            return inARow + "; a change below " + Shares.text(rule.smallestEffect()) + " is no regression to this gate";
        }
        String proof = outlier.inARow() == 1
                ? "; one run is no proof"
                : inARow + ", but chance is not ruled out yet (" + allowed(rule) + ")";
        return proof + ": run this revision again on a fresh machine, and a second such run fails";
    }

    private static String ordinal(int count) {
        boolean teen = count / 10 % 10 == 1;
        return count
                + switch (teen ? 0 : count % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** Where the run itself is far worse than the level that the sentence tells of, that comes first. */
    private String changed(Shifted shifted) {
        String level = shifted(shifted);
        if (!isFarBeyond(shifted) || !level.startsWith(": ")) {
            return opening() + level;
        }
        double value = actual.orElseThrow().value();
        return opening() + ", " + Shares.change(value / shifted.newLevel() - 1)
                + " worse than even the newest level of "
                + actual.orElseThrow().unit().format(shifted.newLevel()) + "; besides, " + level.substring(2);
    }

    private boolean isFarBeyond(Shifted shifted) {
        double value = actual.orElseThrow().value();
        if (ofWholeRun()
                || !shifted.worse()
                || Math.min(value, Math.min(shifted.oldLevel(), shifted.newLevel())) <= ZERO) {
            return false;
        }
        double change = Math.log(shifted.newLevel() / shifted.oldLevel());
        double beyond = Math.log(value / shifted.newLevel()) * Math.signum(change);
        return beyond > FAR && beyond > TIMES_THE_CHANGE * Math.abs(change);
    }

    private String shifted(Shifted shifted) {
        String why = "; " + evidence(shifted) + detectable() + "; " + shifted.differences();
        String since = since(shifted) + why;
        return switch (shifted.course()) {
            case NEW -> ": the level is " + level(shifted) + since;
            case LASTING -> ": the level is still " + level(shifted) + since;
            case RETURNING ->
                ", back near the earlier level; the regression ends after three such runs; the level was "
                        + level(shifted) + since;
            case MOUNTING -> mounting(shifted);
            case BACK ->
                ": " + level(shifted) + " than the runs just before, but back at the level before "
                        + shifted.improved()
                                .map(run -> "the improvement of " + run.text())
                                .orElse("them")
                        + why;
            case RELATIVE ->
                ": " + level(shifted)
                        + " relative to the other figures of the run, which got better; as measured, it did "
                        + "not get worse" + why;
            case UNACCEPTED ->
                ": the level is still " + share(shifted) + " than before "
                        + shifted.since().text() + " ("
                        + levels(shifted) + "), neither fixed nor accepted: fix it, or accept it with "
                        + "'perfgate baseline accept'";
        };
    }

    /** A slow drift began somewhere: no revision is the suspect. */
    private static String since(Shifted shifted) {
        return shifted.evidence().test() == ShiftEvidence.Test.DRIFT
                ? ", a slow drift since about " + shifted.since().text()
                : " since " + shifted.since().text() + revisions(shifted);
    }

    private String mounting(Shifted shifted) {
        ShiftEvidence evidence = shifted.evidence();
        String more = shifted.runsUntilAlarm().isPresent()
                ? "; FAIL in about " + shifted.runsUntilAlarm().getAsInt() + " more"
                : "";
        return ": the last " + evidence.newRuns() + " runs are " + share(shifted) + " than the "
                + evidence.referenceRuns() + " before (" + levels(shifted) + "), too few to rule out chance" + more;
    }

    private String detectable() {
        return Double.isNaN(change.smallestDetectable())
                ? ""
                : "; smallest detectable change " + Shares.text(change.smallestDetectable());
    }

    /** "12 % worse". */
    private String share(Shifted shifted) {
        String word = shifted.worse() ? "worse" : "better";
        return shifted.oldLevel() == 0 || shifted.newLevel() == 0
                ? word
                : Shares.change(change.relative()) + " " + word;
    }

    /** "101 ms to 113 ms"; of all figures together, by what ratio. */
    private String levels(Shifted shifted) {
        Unit unit = actual.orElseThrow().unit();
        return unit.format(shifted.oldLevel()) + " to " + unit.format(shifted.newLevel());
    }

    /** "12 % worse (101 ms to 113 ms, 95 % interval +9 % to +15 %)". */
    private String level(Shifted shifted) {
        String levels = ofWholeRun() ? "" : levels(shifted);
        if (shifted.oldLevel() == 0 || shifted.newLevel() == 0) {
            return share(shifted) + " (" + levels(shifted) + ")";
        }
        return share(shifted) + " (" + (levels.isEmpty() ? "" : levels + ", ") + "95 % interval "
                + Shares.signed(change.low()) + " to " + Shares.signed(change.high()) + ")";
    }

    private static String revisions(Shifted shifted) {
        String from = shifted.before().revision();
        String to = shifted.since().revision();
        if (from.isEmpty() || to.isEmpty()) {
            return "";
        }
        return from.equals(to)
                ? " (the run before was of the same revision)"
                : " (revisions " + RunReference.shortened(from) + ".." + RunReference.shortened(to) + ")";
    }

    private static String evidence(Shifted shifted) {
        ShiftEvidence evidence = shifted.evidence();
        String runs = evidence.newRuns() + " runs against the ";
        return switch (evidence.test()) {
            case CLIPPED_SUM ->
                runs + evidence.referenceRuns() + " before, clipped sum of "
                        + String.format(Locale.ROOT, "%.1f", evidence.strength()) + " sigma ("
                        + shifted.rule().sensitivity() + ")";
            case DRIFT -> runs + "first " + evidence.referenceRuns() + " of its level, " + rank(evidence, shifted);
            case ALL_ABOVE ->
                "each of the last " + evidence.newRuns() + " runs is worse than the " + evidence.referenceRuns()
                        + " before (" + shifted.rule().sensitivity() + ")";
            case RANK -> runs + evidence.referenceRuns() + " before, " + rank(evidence, shifted);
        };
    }

    private static String rank(ShiftEvidence evidence, Shifted shifted) {
        return String.format(Locale.ROOT, "exact rank p = %.1e, ", evidence.strength()) + allowed(shifted.rule());
    }

    private static String allowed(Rule rule) {
        return String.format(Locale.ROOT, "allowed %.1e (%s)", rule.alpha(), rule.sensitivity());
    }

    private String steady(Steady steady) {
        boolean one = steady.figures().size() == 1;
        String opening = one
                ? actual.map(Actual::text).orElseGet(() -> names(steady.figures())) + ", no regression"
                : names(steady.figures()) + " show no regression";
        return opening + (steady.ofTheirOwn() ? " of " + (one ? "its" : "their") + " own in " : " in ") + steady.runs()
                + " runs" + detectable(steady);
    }

    private static String detectable(Steady steady) {
        if (Double.isNaN(steady.leastDetectable())) {
            return "";
        }
        String least = Shares.text(steady.leastDetectable());
        String most = Shares.text(steady.mostDetectable());
        return "; smallest detectable change " + (least.equals(most) ? least : "from " + least + " to " + most);
    }

    private static String names(List<JudgedFigure> figures) {
        return figures.size() > NAMED
                ? figures.size() + " figures"
                : Listing.of(figures.stream().map(JudgedFigure::name).toList());
    }
}
