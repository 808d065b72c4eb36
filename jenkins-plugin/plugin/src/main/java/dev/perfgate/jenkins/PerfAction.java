package dev.perfgate.jenkins;

import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.RunFolder;
import dev.perfgate.jenkins.record.RunSummary;
import hudson.model.Api;
import hudson.model.Run;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * What a build has of one {@code recordPerf}: the summary, saved with the build, and the runs themselves, which are read from their
 * files when a page asks for them. Saved with the build: fields are only ever added.
 */
@ExportedBean
public final class PerfAction implements RunAction2 {
    private final String id;
    private final String name;
    private final ArrayList<RunSummary> runs;
    private transient @Nullable Run<?, ?> build;
    private transient @Nullable SoftReference<List<RunPage>> pages;

    PerfAction(RecordSettings settings, List<RunSummary> runs) {
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
        return "/plugin/perfgate/images/perfgate.svg";
    }

    @Override
    public String getDisplayName() {
        return name.isEmpty() ? Messages.of("PerfAction.displayName") : name;
    }

    @Override
    public String getUrlName() {
        return id.equals(RecordSettings.USUAL_ID) ? id : RecordSettings.USUAL_ID + "-" + id;
    }

    /** Whether the user may decide on baselines. */
    public boolean isMayDecide() {
        return build != null && build.getParent().hasPermission(TrendPages.DECIDE);
    }

    public Api getApi() {
        return new Api(this);
    }

    @Exported
    public String getId() {
        return id;
    }

    @Exported
    public List<RunSummary> getRuns() {
        return List.copyOf(runs);
    }

    /** The worst that any run did to the build. */
    @Exported
    public Effect getEffect() {
        return Verdicts.worst(runs);
    }

    /** The runs with their figures, read from their files. */
    public List<RunPage> getPages() {
        SoftReference<List<RunPage>> held = pages;
        List<RunPage> read = held == null ? null : held.get();
        if (read == null) {
            read = readPages();
            pages = new SoftReference<>(read);
        }
        return read;
    }

    private List<RunPage> readPages() {
        Run<?, ?> owner = build;
        if (owner == null) {
            return List.of();
        }
        RunFolder folder = RunFolder.of(owner.getRootDir().toPath(), id);
        List<RunPage> read = new ArrayList<>();
        for (int place = 0; place < runs.size(); place++) {
            read.add(RunPage.of(runs.get(place), folder, place));
        }
        return List.copyOf(read);
    }
}
