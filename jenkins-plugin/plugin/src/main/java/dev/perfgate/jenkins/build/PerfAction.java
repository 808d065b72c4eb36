package dev.perfgate.jenkins.build;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.PerfPermissions;
import dev.perfgate.jenkins.page.Addresses;
import dev.perfgate.jenkins.page.Badge;
import dev.perfgate.jenkins.page.HeadlineFigure;
import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.RunFolder;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.report.markdown.MarkdownSummary;
import dev.perfgate.result.Outcome;
import hudson.model.Api;
import hudson.model.BuildBadgeAction;
import hudson.model.Failure;
import hudson.model.Run;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The record of one {@code recordPerf} in a build: the saved summary, and the runs, which pages read on demand. Saved with the build: fields are only ever added.
 */
@ExportedBean(defaultVisibility = 2)
public final class PerfAction implements RunAction2, BuildBadgeAction {
    private final String id;
    private final String name;
    private final ArrayList<RunSummary> runs;
    private transient @Nullable Run<?, ?> build;
    private transient @Nullable SoftReference<List<RunPage>> pages;

    public PerfAction(RecordSettings settings, List<RunSummary> runs) {
        this.id = settings.id();
        this.name = settings.name();
        this.runs = new ArrayList<>(runs);
    }

    @Override
    public void onAttached(Run<?, ?> attached) {
        build = attached;
    }

    @Override
    public void onLoad(Run<?, ?> loaded) {
        build = loaded;
    }

    /** The build that it belongs to. */
    public @Nullable Run<?, ?> getBuild() {
        return build;
    }

    @Override
    public String getIconFileName() {
        return "symbol-perfgate plugin-perfgate";
    }

    @Override
    public String getDisplayName() {
        if (!name.isEmpty()) {
            return name;
        }
        boolean usual = id.equals(RecordSettings.USUAL_ID);
        return usual ? Messages.of("PerfAction.displayName") : Messages.of("PerfAction.displayNameOf", id);
    }

    @Override
    public String getUrlName() {
        return id.equals(RecordSettings.USUAL_ID) ? id : RecordSettings.USUAL_ID + "-" + id;
    }

    /** Whether the user may decide on baselines. */
    public boolean isMayDecide() {
        return build != null && build.getParent().hasPermission(PerfPermissions.DECIDE);
    }

    /** Within Jenkins, without leading slash. */
    public String getUrl() {
        Run<?, ?> owner = build;
        return (owner == null ? "" : owner.getUrl()) + getUrlName() + "/";
    }

    public String getBuildName() {
        Run<?, ?> owner = build;
        return owner == null ? "" : owner.getDisplayName();
    }

    public Api getApi() {
        return new Api(this);
    }

    @Exported
    public String getId() {
        return id;
    }

    /** Asked for with {@code depth=1}. */
    @Exported(visibility = 1)
    public List<RunSummary> getRuns() {
        return List.copyOf(runs);
    }

    /** The worst that any run did to the build. */
    @Exported
    public Effect getEffect() {
        return Verdicts.worst(runs);
    }

    /** All runs in one word. */
    @Exported
    public Outcome getOutcome() {
        return RunSummary.worst(runs);
    }

    public Badge getBadge() {
        return new Badge(getOutcome());
    }

    /** Whether it deserves a badge among a job's builds. */
    public boolean isRemarkable() {
        return getOutcome().compareTo(Outcome.PASS) < 0;
    }

    /** What does not hold, the worst first. */
    public List<Reason> getReasons() {
        return Reason.all(runs, run -> baselinesOf(run, ""));
    }

    /** @param path from the page to this one */
    BaselineRuns baselinesOf(RunSummary run, String path) {
        return new BaselineRuns(build, id, run, path);
    }

    /** Verdict and key figures in one line a run. */
    public String getText() {
        List<RunSummary> before = previous().map(PerfAction::getRuns).orElse(List.of());
        return String.join(
                "\n",
                runs.stream()
                        .map(run -> (run.getOutcome().word() + "  " + run.getScenario() + "  "
                                        + HeadlineFigure.of(run, before))
                                .strip())
                        .toList());
    }

    /** As comments on changes show it. */
    public String getMarkdown() {
        return String.join(
                "\n",
                held().stream()
                        .map(run -> MarkdownSummary.of(run, Optional.empty()))
                        .toList());
    }

    /** One a run. */
    public List<RunPage> getPages() {
        SoftReference<List<RunPage>> held = pages;
        List<RunPage> made = held == null ? null : held.get();
        if (made == null) {
            made = makePages();
            pages = new SoftReference<>(made);
        }
        return made;
    }

    private List<RunPage> makePages() {
        Run<?, ?> owner = build;
        if (owner == null) {
            return List.of();
        }
        RunFolder folder = RunFolder.of(owner.getRootDir().toPath(), id);
        List<String> addresses = Addresses.of(runs);
        List<RunPage> made = new ArrayList<>();
        for (int place = 0; place < runs.size(); place++) {
            made.add(new RunPage(this, folder, place, addresses.get(place)));
        }
        return List.copyOf(made);
    }

    /** The only run's page, whose report stands on this one; none when there are several. */
    public @Nullable RunPage getOnly() {
        return getPages().size() == 1 ? getPages().get(0) : null;
    }

    /** The runs themselves, as far as their files can be read. */
    List<dev.perfgate.result.Run> held() {
        return getPages().stream().flatMap(page -> page.run().stream()).toList();
    }

    /** The run with this id, if its file can be read. */
    Optional<dev.perfgate.result.Run> run(String id) {
        return getPages().stream()
                .filter(page -> page.getSummary().getRun().equals(id))
                .findFirst()
                .flatMap(RunPage::run);
    }

    /** The page of a run by its address. */
    public @Nullable RunPage getDynamic(String address) {
        return getPages().stream()
                .filter(page -> page.getAddress().equals(address))
                .findFirst()
                .orElse(null);
    }

    /** The record with the same id of the nearest earlier build that has one. */
    public @Nullable PerfAction getPrevious() {
        return previous().orElse(null);
    }

    public Optional<PerfAction> previous() {
        Run<?, ?> owner = build;
        return owner == null ? Optional.empty() : OtherBuilds.before(owner, id);
    }

    /** What besides its figures differs from the previous record: the machine, the workload. */
    public List<Difference> getDifferences() {
        return comparisonWithPrevious()
                .flatMap(ComparisonPage::suite)
                .map(Difference::all)
                .orElse(List.of());
    }

    public Optional<ComparisonPage> comparisonWithPrevious() {
        return previous().map(before -> new ComparisonPage(before, this));
    }

    /** {@code compare/NUMBER}, {@code compare/previous}, or {@code compare/RUN} for a run that a gate compared with. */
    public @Nullable ComparisonPage getCompare(String with) {
        Run<?, ?> owner = build;
        return owner == null
                ? null
                : other(owner, with)
                        .map(before -> new ComparisonPage(before, this))
                        .orElse(null);
    }

    private Optional<PerfAction> other(Run<?, ?> owner, String with) {
        if (with.equals("previous")) {
            return previous();
        }
        return with.matches("[0-9]{1,9}")
                ? OtherBuilds.at(owner, Integer.parseInt(with), id)
                : runs.stream()
                        .flatMap(run -> run.getVerdicts().stream())
                        .filter(verdict -> with.equals(verdict.getBaselineRun()))
                        .findFirst()
                        .flatMap(verdict -> OtherBuilds.baseline(owner, verdict))
                        .flatMap(there -> OtherBuilds.of(there, id));
    }

    /** Where the form that asks for a build leads; an answer that every browser follows by itself, and that changes nothing. */
    public HttpResponse doCompareWith(@QueryParameter String number) {
        String with = number.strip();
        return getCompare(with) == null
                ? new Failure(Messages.of("PerfAction.compareWith", with, getDisplayName()))
                : HttpResponses.redirectTo("compare/" + with + "/");
    }
}
