package dev.perfgate.jenkins.build;

import dev.perfgate.jenkins.page.Badge;
import dev.perfgate.jenkins.page.ChartFile;
import dev.perfgate.jenkins.page.Download;
import dev.perfgate.jenkins.page.HeadlineFigure;
import dev.perfgate.jenkins.record.RunFolder;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.json.DocumentException;
import dev.perfgate.report.html.FragmentPlace;
import dev.perfgate.report.html.HtmlReport;
import dev.perfgate.result.Run;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;

/** The page of one run. Its figures are read when they are asked for, and held while there is memory. */
public final class RunPage {
    private final PerfAction record;
    private final RunSummary summary;
    private final RunFolder folder;
    private final int place;
    private final String address;
    private @Nullable SoftReference<Run> held;

    /**
     * @param place of the run in its record, from 0
     * @param address of the page within that of its record
     */
    RunPage(PerfAction record, RunFolder folder, int place, String address) {
        this.record = record;
        this.summary = record.getRuns().get(place);
        this.folder = folder;
        this.place = place;
        this.address = address;
    }

    /** The run itself; none when its file is gone or damaged, which costs the figures, not the page. */
    Optional<Run> run() {
        SoftReference<Run> reference = held;
        Run read = reference == null ? null : reference.get();
        if (read != null) {
            return Optional.of(read);
        }
        try {
            read = folder.read(place);
            held = new SoftReference<>(read);
            return Optional.of(read);
        } catch (IOException | DocumentException e) {
            return Optional.empty();
        }
    }

    public PerfAction getRecord() {
        return record;
    }

    public String getDisplayName() {
        return summary.getScenario();
    }

    public RunSummary getSummary() {
        return summary;
    }

    public String getAddress() {
        return address;
    }

    /** Within Jenkins, without leading slash. */
    public String getUrl() {
        return record.getUrl() + address + "/";
    }

    public Badge getBadge() {
        return new Badge(summary.getOutcome());
    }

    /** With its change since the build that {@link PerfAction} was compared with. */
    public String getKeyFigure() {
        return HeadlineFigure.of(
                summary, record.previous().map(PerfAction::getRuns).orElse(List.of()));
    }

    /** The rest of its headline figures. */
    public String getOtherFigures() {
        return HeadlineFigure.others(summary);
    }

    /** Whether its figures can still be read. */
    public boolean isReadable() {
        return run().isPresent();
    }

    /** The whole report, for this page; empty when it cannot be read. */
    public String getHtml() {
        return html("charts", "../");
    }

    /** The same, for the page of the record. */
    public String getEmbedded() {
        return html(address + "/charts", "");
    }

    private String html(String charts, String path) {
        return run().map(run -> fragment(run, charts, path).html()).orElse("");
    }

    /** @param path from the page to that of the record */
    private Fragment fragment(Run run, String charts, String path) {
        BaselineRuns baselines = record.baselinesOf(summary, path);
        FragmentPlace place = new FragmentPlace("perfgate-", 2, charts, baselines);
        return new Fragment(HtmlReport.fragment(run, baselines.worst(), place));
    }

    public List<Download> getDownloads() {
        return List.of(Download.values());
    }

    /** The pictures of its charts. */
    public List<String> getPictures() {
        return run().map(ChartFile::names).orElse(List.of());
    }

    /** The charts' model, as the page's script draws it. */
    public HttpResponse doCharts() {
        return run().<HttpResponse>map(run -> fragment(run, "charts", "../").charts())
                .orElseGet(HttpResponses::notFound);
    }

    /** {@code download/NAME}. */
    public HttpResponse doDownload(StaplerRequest2 request) {
        return download(name(request));
    }

    HttpResponse download(String name) {
        Optional<Download> file = Download.named(name);
        Optional<Run> run = run();
        if (file.isEmpty() || run.isEmpty()) {
            return HttpResponses.notFound();
        }
        Download kind = file.get();
        Run of = run.get();
        return FileResponse.attachment(kind.getFileName(), kind.getType(), out -> kind.write(of, out));
    }

    /** {@code chart/NAME.png}. */
    public HttpResponse doChart(StaplerRequest2 request) throws IOException {
        return chart(name(request));
    }

    HttpResponse chart(String name) throws IOException {
        Optional<Run> run = run();
        Optional<byte[]> picture = run.isEmpty() ? Optional.empty() : ChartFile.named(name, run.get());
        return picture.<HttpResponse>map(bytes -> FileResponse.kept("image/png", out -> out.write(bytes)))
                .orElseGet(HttpResponses::notFound);
    }

    private static String name(StaplerRequest2 request) {
        String rest = request.getRestOfPath();
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }
}
