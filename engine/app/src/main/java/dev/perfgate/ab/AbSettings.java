package dev.perfgate.ab;

import dev.perfgate.gate.language.RunFigure;
import java.time.Duration;
import java.util.List;

/**
 * The settings of a comparison of two versions.
 *
 * @param figures what is compared; empty for the usual ones, as far as the runs have them
 * @param smallestEffect the smallest relative change that matters
 * @param budget after which no further pair of runs is begun
 * @param warmUps pairs of runs that come first and do not count
 * @param noiseFloor whether the baseline is first compared with itself
 */
public record AbSettings(
        List<RunFigure> figures, double smallestEffect, Duration budget, int warmUps, boolean noiseFloor) {
    private static final List<RunFigure> USUAL =
            List.of(RunFigure.parse("p50"), RunFigure.parse("p95"), RunFigure.parse("error rate"));

    public AbSettings {
        figures = List.copyOf(figures);
    }

    /** The figures that are looked for. */
    List<RunFigure> wanted() {
        return figures.isEmpty() ? USUAL : figures;
    }

    /** Whether runs must have all of them. */
    boolean areDemanded() {
        return !figures.isEmpty();
    }
}
