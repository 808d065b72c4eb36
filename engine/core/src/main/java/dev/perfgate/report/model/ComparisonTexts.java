package dev.perfgate.report.model;

import dev.perfgate.analysis.comparison.ContextDifference;
import dev.perfgate.analysis.comparison.ContextDifference.Effect;
import dev.perfgate.analysis.comparison.FigureChange;
import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.result.Run;
import dev.perfgate.result.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of a comparison, the same in every report. */
public final class ComparisonTexts {
    public static final String NOISE =
            "Two single runs do not tell a change from chance: how much these figures vary from run to run"
                    + " is not known here. A gate such as “no regression” judges that.";

    private ComparisonTexts() {}

    /** What must be known before any figure, the gravest first. */
    public static List<Notice> notices(RunComparison comparison) {
        List<Notice> notices = new ArrayList<>();
        if (!comparison.comparable()) {
            notices.add(new Notice(Tone.BAD, "Not comparable", comparison.obstacles()));
        }
        add(notices, "Only the baseline has these requests", comparison.vanishedRequests());
        add(notices, "Only the candidate has these requests", comparison.newRequests());
        add(notices, "Only one run has these figures", oneSided(comparison));
        add(notices, "Measured in different environments", differences(comparison, Effect.OTHER_ENVIRONMENT));
        return notices;
    }

    /** What only one side of a suite has. */
    public static List<Notice> oneSided(SuiteComparison suite) {
        List<Notice> notices = new ArrayList<>();
        add(notices, "Only the baseline has these scenarios", suite.onlyBaseline());
        add(notices, "Only the candidate has these scenarios", suite.onlyCandidate());
        return notices;
    }

    private static void add(List<Notice> notices, String title, List<String> texts) {
        if (!texts.isEmpty()) {
            notices.add(new Notice(Tone.CAUTION, title, texts));
        }
    }

    /** One line a metric, not one a figure. */
    private static List<String> oneSided(RunComparison comparison) {
        return comparison.oneSided().stream()
                .map(change -> change.metric().label()
                        + (change.ofWholeRun() ? "" : " of " + change.scope())
                        + (change.presence() == FigureChange.Presence.ONLY_BASELINE
                                ? ": only the baseline"
                                : ": only the candidate"))
                .distinct()
                .toList();
    }

    static List<String> differences(RunComparison comparison, Effect effect) {
        return comparison.differences(effect).stream()
                .map(ComparisonTexts::difference)
                .toList();
    }

    private static String difference(ContextDifference difference) {
        return difference.name() + ": " + difference.baseline() + " → " + difference.candidate();
    }

    /** A run in one line: when, which revision, which id. */
    public static String run(Run run) {
        String source = List.of(
                        run.context().source().revision(),
                        run.context().source().branch())
                .stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" on "));
        return Instants.format(run.info().started()) + (source.isEmpty() ? "" : ", " + source) + ", run "
                + run.info().id();
    }
}
