package dev.perfgate.gate.effect;

import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.VerdictNote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A remark that leads a summary because gates go on without a decision: a gate that never decides looks like one that holds.
 *
 * @param fails whether one of them fails for it
 */
public record UndecidedLead(String title, List<String> texts, boolean fails) {
    /** How a CI server keeps the folder from one build to the next. */
    private static final List<String> CACHES = List.of(
            "if the gate is new, this is as it should be; if not, keep the folder .perf from one build to the next",
            "GitHub Actions: {uses: actions/cache@v4, with: {path: .perf, key: \"perf-${{ github.run_id }}\","
                    + " restore-keys: perf-}}",
            "GitLab CI: cache: {key: perf, paths: [.perf], when: always}",
            "Jenkins: copyArtifacts(projectName: env.JOB_NAME, selector: lastCompleted(), filter: '.perf/**',"
                    + " optional: true) before, archiveArtifacts '.perf/**' after; recordPerf needs neither, it compares"
                    + " with earlier builds");

    public UndecidedLead {
        texts = List.copyOf(texts);
    }

    /** In the order of their weight; none as a rule. */
    public static List<UndecidedLead> of(List<Verdict> verdicts) {
        return Stream.of(
                        lead(
                                verdicts,
                                VerdictNote.Kind.UNDECIDED,
                                "Undecided for long",
                                verdict -> "'" + verdict.gate() + "' is ",
                                List.of()),
                        lead(verdicts, VerdictNote.Kind.NOTHING_KEPT, "No history", verdict -> "", CACHES))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<UndecidedLead> lead(
            List<Verdict> verdicts,
            VerdictNote.Kind kind,
            String title,
            Function<Verdict, String> opening,
            List<String> remedies) {
        Set<String> texts = new LinkedHashSet<>();
        boolean fails = false;
        for (Verdict verdict : verdicts) {
            for (VerdictNote note : verdict.notes()) {
                if (note.kind() == kind) {
                    texts.add(opening.apply(verdict) + note.text());
                    fails |= verdict.consequence() == Verdict.Consequence.FAIL;
                }
            }
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(texts);
        all.addAll(remedies);
        return Optional.of(new UndecidedLead(title, all, fails));
    }
}
