package dev.perfgate.jenkins.build;

import dev.perfgate.analysis.comparison.ContextDifference;
import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.analysis.comparison.SuiteComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A difference, other than figures, between the runs of a build and of its baseline build. */
public final class Difference {
    private final ContextDifference of;

    private Difference(ContextDifference of) {
        this.of = of;
    }

    /** Other work or another machine: what explains changed figures. Each is told once, whatever the number of scenarios. */
    static List<Difference> all(SuiteComparison suite) {
        Map<String, Difference> all = new LinkedHashMap<>();
        for (RunComparison pair : suite.pairs()) {
            for (ContextDifference one : pair.context()) {
                if (one.effect() != ContextDifference.Effect.EXPECTED) {
                    all.putIfAbsent(one.name(), new Difference(one));
                }
            }
        }
        return List.copyOf(all.values());
    }

    public String getName() {
        return of.name();
    }

    public String getBaseline() {
        return of.baseline();
    }

    public String getCandidate() {
        return of.candidate();
    }
}
