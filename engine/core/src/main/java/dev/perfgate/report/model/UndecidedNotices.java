package dev.perfgate.report.model;

import dev.perfgate.result.Tone;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.VerdictNote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What leads a summary because gates go on without a decision: a gate that never decides looks like one that holds. */
public final class UndecidedNotices {
    /** How a CI server keeps the folder from one build to the next. */
    private static final List<String> CACHES = List.of(
            "if the gate is new, this is as it should be; if not, keep the folder .perf from one build to the next",
            "GitHub Actions: {uses: actions/cache@v4, with: {path: .perf, key: \"perf-${{ github.run_id }}\", restore-keys: perf-}}",
            "GitLab CI: cache: {key: perf, paths: [.perf], when: always}",
            "Jenkins: copyArtifacts(projectName: env.JOB_NAME, selector: lastCompleted(), filter: '.perf/**', optional: true)"
                    + " before, archiveArtifacts '.perf/**' after; recordPerf needs neither, it compares with earlier builds");

    private UndecidedNotices() {}

    public static List<Notice> of(List<Verdict> verdicts) {
        List<Notice> notices = new ArrayList<>();
        add(verdicts, VerdictNote.Kind.UNDECIDED, "Undecided for long", List.of(), notices);
        add(verdicts, VerdictNote.Kind.NOTHING_KEPT, "No history", CACHES, notices);
        return notices;
    }

    private static void add(
            List<Verdict> verdicts, VerdictNote.Kind kind, String title, List<String> more, List<Notice> notices) {
        Set<String> texts = new LinkedHashSet<>();
        boolean fails = false;
        for (Verdict verdict : verdicts) {
            for (VerdictNote note : verdict.notes()) {
                if (note.kind() == kind) {
                    texts.add(
                            kind == VerdictNote.Kind.UNDECIDED
                                    ? "'" + verdict.gate() + "' is " + note.text()
                                    : note.text());
                    fails |= verdict.consequence() == Verdict.Consequence.FAIL;
                }
            }
        }
        if (!texts.isEmpty()) {
            List<String> all = new ArrayList<>(texts);
            all.addAll(more);
            notices.add(new Notice(fails ? Tone.BAD : Tone.CAUTION, title, all));
        }
    }
}
