package dev.perfgate.result.verdict;

import dev.perfgate.result.verdict.Against.Baseline;
import dev.perfgate.result.verdict.Against.FixedLimit;
import dev.perfgate.result.verdict.Against.Growth;
import dev.perfgate.result.verdict.Against.Highest;
import dev.perfgate.result.verdict.Against.History;
import dev.perfgate.result.verdict.Against.Lasting;
import dev.perfgate.result.verdict.Against.Levels;
import dev.perfgate.result.verdict.Against.NoStage;
import dev.perfgate.result.verdict.Against.Nothing;
import dev.perfgate.result.verdict.Against.Samples;
import dev.perfgate.result.verdict.Against.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The one sentence of a verdict: the only place that puts its data into words. */
final class VerdictSentence {
    private final Verdict verdict;
    private final Change change;

    private VerdictSentence(Verdict verdict) {
        this.verdict = verdict;
        this.change = verdict.change().orElse(Change.of(Double.NaN));
    }

    static String of(Verdict verdict) {
        List<String> clauses = new ArrayList<>();
        for (VerdictNote note : verdict.notes()) {
            if (note.kind() == VerdictNote.Kind.RUN_UNUSABLE) {
                clauses.add(note.text());
            }
        }
        clauses.add(new VerdictSentence(verdict).sound());
        for (VerdictNote note : verdict.notes()) {
            if (note.kind() != VerdictNote.Kind.RUN_UNUSABLE) {
                clauses.add(note.text());
            }
        }
        return String.join("; ", clauses);
    }

    /** A file from elsewhere may hold a limit of bytes against a time: it is shown, and breaks no page. */
    private String sound() {
        try {
            return finding();
        } catch (IllegalArgumentException | ArithmeticException | NoSuchElementException e) {
            return "the verdict's figures do not fit together";
        }
    }

    private String finding() {
        if (verdict.against() instanceof Nothing nothing) {
            return nothing.why();
        }
        if (verdict.against() instanceof History history) {
            return TrendSentence.of(history.trend(), verdict.actual(), change);
        }
        return verdict.actual().map(this::compared).orElse("");
    }

    private String compared(Actual actual) {
        Optional<String> stage = actual.figure().stage().map(JudgedFigure.JudgedStage::place);
        return comparison(actual) + stage.map(place -> ", " + place).orElse("");
    }

    private String comparison(Actual actual) {
        Against against = verdict.against();
        if (against instanceof FixedLimit fixed) {
            return LimitSentence.of(actual, fixed.limit())
                    + fixed.tightened()
                            .map(by -> "; " + by.text(fixed.limit(), actual.unit()))
                            .orElse("");
        }
        if (against instanceof NoStage none) {
            return "the condition holds in none of the " + none.stages() + " stages: "
                    + LimitSentence.of(actual, none.condition());
        }
        if (against instanceof Highest highest) {
            return LimitSentence.of(actual, highest);
        }
        if (against instanceof Levels levels) {
            return LimitSentence.of(actual, levels.levels());
        }
        if (against instanceof Baseline baseline) {
            return BaselineSentence.of(actual, baseline);
        }
        if (against instanceof Growth growth) {
            return GrowthSentence.of(actual, growth);
        }
        if (against instanceof Lasting lasting) {
            return GrowthSentence.of(actual, lasting);
        }
        if (against instanceof Samples samples) {
            return BaselineSentence.of(actual, samples, change);
        }
        Unfit unfit = (Unfit) against;
        return actual.text() + " and cannot be compared with " + unfit.what() + ": the gate needs " + unfit.needed();
    }
}
