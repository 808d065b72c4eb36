package dev.perfgate.changes;

import dev.perfgate.analysis.Decision;
import dev.perfgate.analysis.RegressionDetector;
import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.analysis.Shift;
import java.util.ArrayList;
import java.util.List;

/** A series as the rule saw it, run by run. */
public final class Replayed {
    private final String id;
    private final RegressionDetector detector;
    private final Values values = new Values();
    private final List<Shift> alarms = new ArrayList<>();
    private final List<Shift> improvements = new ArrayList<>();

    Replayed(String id, RegressionRule rule) {
        this.id = id;
        this.detector = rule.detector();
    }

    void add(double value) {
        add(value, value);
    }

    /** @param measured the value as it is in the file; in a suite the other one is freed of what all metrics share */
    void add(double value, double measured) {
        values.add(value);
        Decision decision = detector.add(value, measured);
        if (decision instanceof Decision.Regression regression) {
            alarms.add(regression.shift());
        } else if (decision instanceof Decision.Improvement improvement) {
            improvements.add(improvement.shift());
        }
    }

    String id() {
        return id;
    }

    /** As judged: in a suite, without what all metrics share. */
    Values values() {
        return values;
    }

    List<Shift> alarms() {
        return alarms;
    }

    List<Shift> improvements() {
        return improvements;
    }
}
