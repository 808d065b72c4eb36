package dev.perfgate.pipeline;

import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.gate.effect.UndecidedLead;
import dev.perfgate.result.Headline;
import dev.perfgate.result.Run;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummary.Entry;
import dev.perfgate.result.SuiteSummary.Line;
import dev.perfgate.result.SuiteSummary.Told;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.store.FolderStore;
import dev.perfgate.suite.JudgedRun;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The content of {@code summary.json}, by which a build finds and judges its runs later. */
public final class SummaryFile {
    private SummaryFile() {}

    static void write(ResultPlace place, Instant started, SuiteResult result, FolderStore store) {
        place.summaryFolder().ifPresent(folder -> store.save(folder, summary(folder, started, result)));
    }

    /** @param root what the runs' folders are relative to */
    public static SuiteSummary summary(Path root, Instant started, SuiteResult result) {
        return new SuiteSummary(
                ToolVersion.current(),
                started,
                Instant.now(),
                result.outcome(),
                result.outcome().exitCode(),
                result.error(),
                result.runs().stream().map(run -> entry(root, run)).toList(),
                told(result));
    }

    private static Told told(SuiteResult result) {
        List<Verdict> all = new ArrayList<>(result.absent());
        List<Line> lines = new ArrayList<>();
        for (JudgedRun judged : result.runs()) {
            Run run = judged.run();
            all.addAll(run.verdicts());
            VerdictGroups.of(run.verdicts())
                    .forEach(verdict -> lines.add(line(run.info().scenario(), verdict)));
        }
        result.absent().forEach(verdict -> lines.add(line("", verdict)));
        List<String> notices = UndecidedLead.of(all).stream()
                .map(lead -> lead.title() + ": " + String.join("; ", lead.texts()))
                .toList();
        return new Told(notices, lines, List.of());
    }

    private static Line line(String scenario, Verdict verdict) {
        return new Line(scenario, verdict.gate(), verdict.status(), verdict.consequence(), verdict.reason());
    }

    private static Entry entry(Path root, JudgedRun judged) {
        Run run = judged.run();
        String folder = judged.folder()
                .map(path -> relative(root, path).toString().replace('\\', '/'))
                .orElse("");
        return new Entry(
                run.info().scenario(),
                run.info().type(),
                folder,
                run.info().state(),
                run.validity().valid(),
                judged.outcome(),
                Headline.of(run),
                run.gates(),
                run.verdicts());
    }

    /** Of another drive there is no relative path. */
    private static Path relative(Path root, Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path from = root.toAbsolutePath().normalize();
        return Objects.equals(whole.getRoot(), from.getRoot()) ? from.relativize(whole) : whole;
    }
}
