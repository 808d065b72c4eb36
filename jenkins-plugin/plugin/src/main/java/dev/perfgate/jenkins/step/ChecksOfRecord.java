package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.build.ComparisonPage;
import dev.perfgate.jenkins.build.PerfAction;
import dev.perfgate.report.markdown.ComparisonMarkdown;
import dev.perfgate.result.Outcome;
import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.checks.api.ChecksConclusion;
import io.jenkins.plugins.checks.api.ChecksDetails.ChecksDetailsBuilder;
import io.jenkins.plugins.checks.api.ChecksOutput.ChecksOutputBuilder;
import io.jenkins.plugins.checks.api.ChecksPublisherFactory;
import io.jenkins.plugins.checks.api.ChecksStatus;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** Publishes a check on the source host, with a table of changes since the previous build. */
@Extension(optional = true)
public final class ChecksOfRecord extends RecordListener {
    @Override
    void recorded(Run<?, ?> build, PerfAction record, TaskListener log) {
        ChecksOutputBuilder output =
                new ChecksOutputBuilder().withTitle(record.getOutcome().word()).withSummary(record.getMarkdown());
        record.comparisonWithPrevious()
                .flatMap(ComparisonPage::suite)
                .ifPresent(suite -> output.withText(ComparisonMarkdown.of(suite)));
        ChecksDetailsBuilder details = new ChecksDetailsBuilder()
                .withName(record.getDisplayName())
                .withStatus(ChecksStatus.COMPLETED)
                .withConclusion(conclusion(record.getOutcome()))
                .withOutput(output.build());
        String root = root();
        if (root != null) {
            details.withDetailsURL(root + record.getUrl());
        }
        ChecksPublisherFactory.fromRun(build, log).publish(details.build());
    }

    /** Null when nobody configured it. */
    private static @Nullable String root() {
        return Jenkins.get().getRootUrl();
    }

    static ChecksConclusion conclusion(Outcome outcome) {
        return switch (outcome) {
            case FAIL, INVALID, NOT_COMPLETED, INTERRUPTED, WRONG_INPUT -> ChecksConclusion.FAILURE;
            case PASS -> ChecksConclusion.SUCCESS;
            case WARN, NO_GATES -> ChecksConclusion.NEUTRAL;
        };
    }
}
