package dev.perfgate.jenkins.job;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.PerfPermissions;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.trend.DecisionException;
import dev.perfgate.jenkins.trend.Decisions;
import dev.perfgate.jenkins.trend.JobTrend;
import dev.perfgate.jenkins.trend.TrendAnswers;
import dev.perfgate.store.StoreException;
import dev.perfgate.trend.BuildRun;
import hudson.model.Action;
import hudson.model.Api;
import hudson.model.Computer;
import hudson.model.Failure;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.User;
import hudson.security.Permission;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.verb.POST;

/** A job's trends, at {@code perfgate}: reads only the index, however many builds there are. */
@ExportedBean
public final class TrendPage implements Action {
    private static final int NEWEST = 50;
    private static final int NOT_POSSIBLE = 400;
    private static final int BROKEN = 500;

    private final Job<?, ?> job;
    private final JobTrend trend;

    TrendPage(Job<?, ?> job) {
        this.job = job;
        this.trend = JobTrends.of(job);
    }

    /** What writes an answer. */
    private interface Answer {
        void write(StaplerResponse2 rsp) throws IOException;
    }

    @Override
    public @Nullable String getIconFileName() {
        return job.hasPermission(Item.READ) ? "/plugin/perfgate/images/perfgate.svg" : null;
    }

    @Override
    public String getDisplayName() {
        return Messages.of("TrendPage.displayName");
    }

    @Override
    public String getUrlName() {
        return RecordSettings.USUAL_ID;
    }

    /** Whose trends they are. */
    public Job<?, ?> getJob() {
        return job;
    }

    /** Who has it sees the page. */
    public Permission getReadPermission() {
        return Item.READ;
    }

    public boolean isMayDecide() {
        return job.hasPermission(PerfPermissions.DECIDE);
    }

    public Api getApi() {
        return new Api(this);
    }

    /** The newest results of each record, the oldest first. */
    @Exported
    public List<TrendPoint> getPoints() {
        job.checkPermission(Item.READ);
        trend.mendIfNeeded(Computer.threadPoolForRemoting);
        List<TrendPoint> points = new ArrayList<>();
        for (String record : trend.index().contents().scenarios().keySet()) {
            for (BuildRun result : trend.index().newestWhole(record, NEWEST)) {
                points.add(new TrendPoint(result));
            }
        }
        return points;
    }

    /** Whether the index is being made anew from the builds: then points may be missing. */
    @Exported
    public boolean isRebuilding() {
        return trend.isBeingRebuilt();
    }

    /** What is wrong with the index; empty as a rule. */
    @Exported
    public String getMessage() {
        return trend.message();
    }

    /** Records, branches, and what is wrong with the index. */
    public void doChoices(StaplerResponse2 rsp) throws IOException {
        json(rsp, answer -> answers().choices(Computer.threadPoolForRemoting, answer.getOutputStream()));
    }

    public void doFigures(StaplerResponse2 rsp) throws IOException {
        json(rsp, answer -> answers().figures(answer.getOutputStream()));
    }

    public void doData(
            StaplerResponse2 rsp,
            @QueryParameter @Nullable String record,
            @QueryParameter @Nullable String series,
            @QueryParameter @Nullable String branch)
            throws IOException {
        json(rsp, answer -> answers().data(given(record), given(series), given(branch), answer.getOutputStream()));
    }

    private TrendAnswers answers() {
        return new TrendAnswers(trend);
    }

    private void json(StaplerResponse2 rsp, Answer answer) throws IOException {
        job.checkPermission(Item.READ);
        try {
            rsp.setContentType("application/json;charset=UTF-8");
            rsp.setHeader("Cache-Control", "no-store");
            answer.write(rsp);
        } catch (IllegalArgumentException e) {
            rsp.sendError(NOT_POSSIBLE, e.getMessage());
        } catch (StoreException e) {
            rsp.sendError(BROKEN, e.getMessage());
        }
    }

    /** Keeps a decision, and shows it on the page of its record. */
    @POST
    public void doDecide(
            StaplerResponse2 rsp,
            @QueryParameter @Nullable String kind,
            @QueryParameter @Nullable String record,
            @QueryParameter @Nullable String scenario,
            @QueryParameter @Nullable String build,
            @QueryParameter @Nullable String reason)
            throws IOException {
        job.checkPermission(PerfPermissions.DECIDE);
        try {
            int number =
                    given(build).isBlank() ? 0 : Integer.parseInt(given(build).strip());
            new Decisions(trend.index(), Clock.systemUTC(), author())
                    .decide(new Decisions.Wish(given(kind), given(record), given(scenario), number, given(reason)));
            rsp.sendRedirect2(".#record=" + URLEncoder.encode(given(record), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            throw new Failure(Messages.of("TrendPage.build", given(build)));
        } catch (DecisionException | StoreException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    /** Makes the index anew from the builds. */
    @POST
    public void doRebuild(StaplerResponse2 rsp) throws IOException {
        job.checkPermission(PerfPermissions.DECIDE);
        trend.rebuildLater(Computer.threadPoolForRemoting);
        rsp.sendRedirect2(".");
    }

    private static String author() {
        User user = User.current();
        return user == null ? Messages.of("TrendPage.anonymous") : user.getId();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
