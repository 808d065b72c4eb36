package dev.perfgate.jenkins.trend;

import dev.perfgate.jenkins.record.RecordException;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.Recording;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.record.Runs;
import dev.perfgate.jenkins.record.VerdictSummary;
import dev.perfgate.jenkins.trend.BuildTrend.Compared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A job as its folder is, whose builds record one run each. */
final class RecordedJob {
    static final String GATE = "checkout: p95 within 10 % of baseline";

    private final Path folder;
    private final String name;
    final List<String> log = Collections.synchronizedList(new ArrayList<>());

    RecordedJob(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    Path folder() {
        return folder;
    }

    Path indexFolder() {
        return folder.resolve("perfgate");
    }

    JobTrend trend() {
        return new JobTrend(folder, folder.resolve("builds"), name);
    }

    /** What the gate says of a build of this response time. */
    VerdictSummary record(int build, double millis) throws IOException, RecordException {
        return record(build, millis, "main", "");
    }

    VerdictSummary record(int build, double millis, String branch, String baseline)
            throws IOException, RecordException {
        return record(build, millis, branch, new Compared.WithJob(trend(), "", BaselineWords.parse(baseline)));
    }

    VerdictSummary record(int build, double millis, String branch, Compared compared)
            throws IOException, RecordException {
        RecordSettings settings = new RecordSettings();
        Path root = Files.createDirectories(folder.resolve("builds").resolve(String.valueOf(build)));
        List<RunSummary> runs = new Recording(settings, root, variable -> null, buildTrend(build, compared))
                .record(Runs.sent(Runs.ofBuild(build, millis, branch, GATE)))
                .runs();
        return runs.get(0).getVerdicts().get(0);
    }

    BuildTrend buildTrend(int build) {
        return buildTrend(build, new Compared.WithJob(trend(), "", BaselineWords.parse("")));
    }

    private BuildTrend buildTrend(int build, Compared compared) {
        return buildTrend(build, compared, Duration.ofHours(1));
    }

    /** @param running for how long the build has been running */
    BuildTrend buildTrend(int build, Compared compared, Duration running) {
        return new BuildTrend(trend(), build, RecordSettings.USUAL_ID, compared, running, log::add);
    }

    /** The builds in its trend. */
    List<Integer> builds() {
        return trend().index().newest(RecordSettings.USUAL_ID, 1000).stream()
                .map(result -> result.build())
                .toList();
    }
}
