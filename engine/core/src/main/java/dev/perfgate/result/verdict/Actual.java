package dev.perfgate.result.verdict;

import dev.perfgate.unit.Unit;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure and what a run has for it.
 *
 * @param value in {@code unit}; NaN where it was not measured
 * @param few the samples it was made of, where they are too few to tell it from its neighbours
 */
public record Actual(JudgedFigure figure, double value, Unit unit, Optional<FewSamples> few) {
    /**
     * Too few samples.
     *
     * @param word what one of them is called: "request"
     */
    public record FewSamples(long count, String word) {
        String text() {
            return " (of only " + count + " " + word + (count == 1 ? "" : "s") + ")";
        }
    }

    public Actual {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(few, "few");
    }

    public static Actual of(JudgedFigure figure, double value, Unit unit) {
        return new Actual(figure, value, unit, Optional.empty());
    }

    Actual in(JudgedFigure.JudgedStage stage) {
        return new Actual(figure.in(stage), value, unit, few);
    }

    /** "p95 of 'GET /items' was 312 ms". */
    public String text() {
        return text(unit.format(value));
    }

    String text(String shown) {
        return figure.clause() + " " + shown + few.map(FewSamples::text).orElse("");
    }
}
