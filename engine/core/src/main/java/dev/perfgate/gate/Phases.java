package dev.perfgate.gate;

import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.MetricOutline.PlannedStage;
import dev.perfgate.result.Phase;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.text.Listing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The stretches of a run's load, as gates name them. */
public final class Phases {
    private static final String STEADY = "steady";

    private Phases() {}

    /** Those of that name or load; "steady" are all of which the load stays the same. */
    public static List<Phase> of(Run run, Wildcard wanted) {
        return run.measurements().phases().stream()
                .filter(phase -> isMeant(wanted, phase.name(), phase.text(), phase.steady()))
                .toList();
    }

    /** Those that a run will have. */
    public static List<PlannedStage> of(MetricOutline outline, Wildcard wanted) {
        return outline.stages().stream()
                .filter(stage -> isMeant(wanted, stage.name(), stage.text(), stage.steady()))
                .toList();
    }

    private static boolean isMeant(Wildcard wanted, String name, String text, boolean steady) {
        return wanted.pattern().equalsIgnoreCase(STEADY) ? steady : wanted.matches(name) || wanted.matches(text);
    }

    /** Those in which there was a load: a pause has no figures. */
    static List<Phase> loaded(Run run) {
        return run.measurements().phases().stream()
                .filter(phase -> !isPause(phase))
                .toList();
    }

    /** Whether there was none of what its figures are made of. */
    private static boolean isPause(Phase phase) {
        Set<String> bases = phase.metrics().stream()
                .map(metric -> metric.definition().basis())
                .collect(Collectors.toSet());
        return phase.metrics().stream().anyMatch(metric -> metric.value() == 0 && bases.contains(metric.name()));
    }

    /** Which there are: "it has stage 1 (0 to 200 users in 1m 00s) and stage 2 (…)". */
    public static String listed(Run run) {
        return listed(run.measurements().phases().stream()
                .map(phase -> phase.name() + " (" + phase.text() + ")")
                .toList());
    }

    public static String listed(MetricOutline outline) {
        return listed(outline.stages().stream()
                .map(stage -> stage.name() + " (" + stage.text() + ")")
                .toList());
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "it is the same from start to end" : "it has " + Listing.of(names);
    }

    /** As verdicts name it. */
    static JudgedFigure.JudgedStage stage(Phase phase) {
        return new JudgedFigure.JudgedStage(phase.name(), phase.text(), phase.fromSecond(), phase.toSecond());
    }
}
