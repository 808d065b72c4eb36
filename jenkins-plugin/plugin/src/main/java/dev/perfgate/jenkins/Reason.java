package dev.perfgate.jenkins;

import dev.perfgate.jenkins.page.Standing;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.record.VerdictSummary;
import java.util.List;
import java.util.stream.Stream;

/** Why a build is not what it could be: a verdict that does not hold, or a run that is no basis for one. */
public final class Reason {
    private final String scenario;
    private final String rule;
    private final String text;
    private final Standing standing;
    private final String status;

    private Reason(String scenario, String rule, String text, Standing standing, String status) {
        this.scenario = scenario;
        this.rule = rule;
        this.text = text;
        this.standing = standing;
        this.status = status;
    }

    /** The worst first. */
    static List<Reason> all(List<RunSummary> runs) {
        return runs.stream()
                .flatMap(Reason::of)
                .sorted((one, other) -> other.standing.compareTo(one.standing))
                .toList();
    }

    private static Stream<Reason> of(RunSummary run) {
        Stream<Reason> itself = run.getProblem().isEmpty()
                ? Stream.empty()
                : Stream.of(new Reason(run.getScenario(), "", run.getProblem(), Standing.FAIL, "INVALID RUN"));
        return Stream.concat(
                itself,
                run.getVerdicts().stream()
                        .filter(verdict -> Standing.of(verdict).compareTo(Standing.PASS) > 0)
                        .map(verdict -> of(run, verdict)));
    }

    private static Reason of(RunSummary run, VerdictSummary verdict) {
        return new Reason(
                run.getScenario(),
                verdict.getGate(),
                verdict.getReason(),
                Standing.of(verdict),
                verdict.getStatus().replace('_', ' '));
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

    public Standing getStanding() {
        return standing;
    }

    public String getStatus() {
        return status;
    }
}
