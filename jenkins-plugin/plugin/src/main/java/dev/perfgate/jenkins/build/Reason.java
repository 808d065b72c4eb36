package dev.perfgate.jenkins.build;

import dev.perfgate.jenkins.page.Badge;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.record.VerdictSummary;
import dev.perfgate.report.html.RunLinks;
import dev.perfgate.result.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reason for a build result: a verdict that does not pass, or a run that cannot be judged. */
public final class Reason {
    private final String scenario;
    private final String rule;
    private final String text;
    private final Outcome outcome;
    private final String status;
    private final Optional<RunLinks.Link> baseline;

    private Reason(
            String scenario,
            String rule,
            String text,
            Outcome outcome,
            String status,
            Optional<RunLinks.Link> baseline) {
        this.scenario = scenario;
        this.rule = rule;
        this.text = text;
        this.outcome = outcome;
        this.status = status;
        this.baseline = baseline;
    }

    /**
     * The worst first.
     *
     * @param links from a run to those that it was compared with
     */
    static List<Reason> all(List<RunSummary> runs, Function<RunSummary, RunLinks> links) {
        return runs.stream()
                .flatMap(run -> of(run, links.apply(run)))
                .sorted(Comparator.comparing(reason -> reason.outcome))
                .toList();
    }

    private static Stream<Reason> of(RunSummary run, RunLinks links) {
        Stream<Reason> itself = run.getProblem().isEmpty()
                ? Stream.empty()
                : Stream.of(new Reason(
                        run.getScenario(),
                        "",
                        run.getProblem(),
                        run.getOutcome(),
                        run.getOutcome().word(),
                        Optional.empty()));
        return Stream.concat(
                itself,
                run.getVerdicts().stream()
                        .filter(verdict -> verdict.withEffect().compareTo(Outcome.PASS) < 0)
                        .map(verdict -> of(run, verdict, links)));
    }

    private static Reason of(RunSummary run, VerdictSummary verdict, RunLinks links) {
        return new Reason(
                run.getScenario(),
                verdict.getGate(),
                verdict.getReason(),
                verdict.withEffect(),
                verdict.getStatus().replace('_', ' '),
                Optional.ofNullable(verdict.getBaselineRun()).flatMap(links::to));
    }

    public String getScenario() {
        return scenario;
    }

    /** The gate as written; empty where the run itself is the reason. */
    public String getRule() {
        return rule;
    }

    public String getText() {
        return text;
    }

    /** Where the run that it compared with is shown beside this one; null without one. */
    public @Nullable String getBaselineAddress() {
        return baseline.map(RunLinks.Link::address).orElse(null);
    }

    public @Nullable String getBaselineText() {
        return baseline.map(RunLinks.Link::text).orElse(null);
    }

    public Badge getBadge() {
        return new Badge(outcome);
    }

    public String getStatus() {
        return status;
    }
}
