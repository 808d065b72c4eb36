package dev.perfgate.analysis;

import java.util.Optional;

/** The tests of the rule, the most exact first. */
final class ChangeSearch {
    private final ScaleScan scan;
    private final AllAboveRule allAbove;
    private final DriftCheck drift;

    ChangeSearch(RegressionRule rule, Noise noise) {
        scan = new ScaleScan(rule, noise);
        allAbove = new AllAboveRule(rule);
        drift = new DriftCheck(rule, noise);
    }

    /** What the latest search found to be worse, and not to be proved. */
    Optional<LevelFinding> mounting() {
        return scan.mounting();
    }

    Optional<LevelFinding> find(Segment segment, PastValues past) {
        return scan.scan(segment).or(() -> allAbove.check(segment, past)).or(() -> drift.check(segment));
    }
}
