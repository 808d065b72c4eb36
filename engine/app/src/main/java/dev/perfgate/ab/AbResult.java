package dev.perfgate.ab;

import dev.perfgate.result.Outcome;
import dev.perfgate.result.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The result of a comparison.
 *
 * @param pairs of runs that counted
 * @param floor the baseline compared with itself, where that was asked for
 * @param ended why no further runs were made
 * @param trouble what kept it from being completed, if anything did
 */
public record AbResult(
        String scenario,
        AbSettings settings,
        int pairs,
        List<FigureTrial> figures,
        List<String> missing,
        Optional<NoiseFloor> floor,
        Duration lasted,
        String ended,
        Outcome trouble) {

    public AbResult {
        figures = List.copyOf(figures);
        missing = List.copyOf(missing);
    }

    /** One for each figure. */
    public List<Verdict> verdicts() {
        return AbVerdicts.of(this);
    }

    public Outcome outcome() {
        return verdicts().stream().map(Outcome::of).reduce(trouble, Outcome::or);
    }
}
