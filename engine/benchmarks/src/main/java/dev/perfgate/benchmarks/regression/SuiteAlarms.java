package dev.perfgate.benchmarks.regression;

import dev.perfgate.analysis.CommonMode;
import dev.perfgate.analysis.Decision;
import dev.perfgate.analysis.RegressionDetector;
import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.result.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How often a build of a hundred metrics has any alarm although nothing changed. */
final class SuiteAlarms {
    private static final int METRICS = 100;
    /** Metrics of one project lie side by side in the file: suites are drawn from all. */
    private static final long SEED = 1;

    private SuiteAlarms() {}

    /** Of the builds after the rule's least history, in as many suites as the histories fill. */
    static double share(List<LabelledHistory> histories) {
        List<LabelledHistory> mixed = new ArrayList<>(histories);
        Collections.shuffle(mixed, new Random(SEED));
        int alarmed = 0;
        int builds = 0;
        for (int first = 0; first + METRICS <= mixed.size(); first += METRICS) {
            List<LabelledHistory> suite = mixed.subList(first, first + METRICS);
            int length =
                    suite.stream().mapToInt(one -> one.values().length).min().orElse(0);
            alarmed += alarmedBuilds(suite, length);
            builds += length - RegressionRule.LEAST_HISTORY;
        }
        return builds == 0 ? Double.NaN : (double) alarmed / builds;
    }

    private static int alarmedBuilds(List<LabelledHistory> suite, int length) {
        CommonMode common = new CommonMode(Collections.nCopies(METRICS, Direction.LOWER));
        RegressionRule rule =
                RegressionRule.of(Sensitivity.BALANCED, Direction.LOWER).withGatedMetrics(METRICS);
        List<RegressionDetector> detectors = new ArrayList<>();
        suite.forEach(history -> detectors.add(rule.detector()));
        RegressionDetector shared = rule.detector();
        int alarmed = 0;
        for (int build = 0; build < length; build++) {
            int now = build;
            double[] own = common.add(
                    suite.stream().mapToDouble(one -> one.values()[now]).toArray());
            boolean any = shared.add(common.common()) instanceof Decision.Regression;
            for (int metric = 0; metric < METRICS; metric++) {
                any |= detectors.get(metric).add(own[metric]) instanceof Decision.Regression;
            }
            alarmed += any ? 1 : 0;
        }
        return alarmed;
    }
}
