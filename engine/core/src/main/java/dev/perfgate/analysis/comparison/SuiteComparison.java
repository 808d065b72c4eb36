package dev.perfgate.analysis.comparison;

import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of two suites beside each other, matched by their scenarios' names.
 *
 * @param onlyBaseline scenarios that the candidate has no run of
 * @param onlyCandidate scenarios that the baseline has no run of
 */
public record SuiteComparison(List<RunComparison> pairs, List<String> onlyBaseline, List<String> onlyCandidate) {
    public SuiteComparison {
        pairs = List.copyOf(pairs);
        onlyBaseline = List.copyOf(onlyBaseline);
        onlyCandidate = List.copyOf(onlyCandidate);
    }

    /**
     * Compares two suites. A single run on each side is compared whatever its scenario is called.
     *
     * @throws IllegalArgumentException when a suite has two runs of one scenario: it would not be known which is meant
     */
    public static SuiteComparison of(List<Run> baseline, List<Run> candidate) {
        if (baseline.size() == 1 && candidate.size() == 1) {
            return new SuiteComparison(
                    List.of(RunComparison.of(baseline.get(0), candidate.get(0))), List.of(), List.of());
        }
        Map<String, Run> before = byScenario(baseline);
        Map<String, Run> after = byScenario(candidate);
        List<RunComparison> pairs = new ArrayList<>();
        after.forEach((scenario, run) -> {
            Run counterpart = before.get(scenario);
            if (counterpart != null) {
                pairs.add(RunComparison.of(counterpart, run));
            }
        });
        return new SuiteComparison(pairs, without(before, after), without(after, before));
    }

    private static Map<String, Run> byScenario(List<Run> runs) {
        Map<String, Run> byName = new LinkedHashMap<>();
        for (Run run : runs) {
            String scenario = run.info().scenario();
            if (byName.put(scenario, run) != null) {
                throw new IllegalArgumentException("there are two runs of '" + scenario + "'");
            }
        }
        return byName;
    }

    private static List<String> without(Map<String, Run> runs, Map<String, Run> others) {
        return runs.keySet().stream().filter(name -> !others.containsKey(name)).toList();
    }
}
