package dev.perfgate.jenkins.build;

import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.jenkins.Messages;
import dev.perfgate.report.html.ComparisonHtml;
import dev.perfgate.report.html.FragmentPlace;
import dev.perfgate.result.Run;
import java.util.List;
import java.util.Optional;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;

/** Compares a build's record with that of another build, usually of the same job. */
public final class ComparisonPage {
    private final PerfAction candidate;
    private final PerfAction baseline;

    ComparisonPage(PerfAction baseline, PerfAction candidate) {
        this.baseline = baseline;
        this.candidate = candidate;
    }

    public PerfAction getCandidate() {
        return candidate;
    }

    public PerfAction getBaseline() {
        return baseline;
    }

    public String getDisplayName() {
        return Messages.of("ComparisonPage.displayName", candidate.getBuildName(), getBaselineName());
    }

    /** The build's name, and its job's where that is another. */
    public String getBaselineName() {
        hudson.model.Run<?, ?> before = baseline.getBuild();
        hudson.model.Run<?, ?> after = candidate.getBuild();
        return before == null || after == null || before.getParent().equals(after.getParent())
                ? baseline.getBuildName()
                : before.getParent().getFullDisplayName() + " " + baseline.getBuildName();
    }

    /** Whether there is a comparison. */
    public boolean isPossible() {
        return suite().isPresent();
    }

    /** The engine's comparison; empty when there is none. */
    public String getHtml() {
        return fragment().map(Fragment::html).orElse("");
    }

    /** The charts' model, as the page's script draws it. */
    public HttpResponse doCharts() {
        return fragment().<HttpResponse>map(Fragment::charts).orElseGet(HttpResponses::notFound);
    }

    private Optional<Fragment> fragment() {
        return suite().map(suite ->
                new Fragment(ComparisonHtml.fragment(suite, new FragmentPlace("perfgate-", 2, "charts"))));
    }

    /** None when files are gone, or when a build ran a scenario twice: it would not be known which is meant. */
    public Optional<SuiteComparison> suite() {
        List<Run> before = baseline.held();
        List<Run> after = candidate.held();
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SuiteComparison.of(before, after));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
