package dev.perfgate.report.console;

import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.report.model.ShortText;
import dev.perfgate.result.Tone;
import dev.perfgate.result.verdict.Verdict;
import java.util.List;

/**
 * Verdicts as aligned lines that begin with what they do to the build: {@code FAIL  checkout: p95 < 200 ms  p95 was …}. Where the
 * verdict itself is another word, such as MISSING, it begins the reason.
 */
public final class VerdictLines {
    private static final int LONGEST_GATE = 60;
    private static final int WIDTH_OF_WORD = 4;
    private static final String GAP = "  ";

    private VerdictLines() {}

    /** One line a verdict, in their order; see {@link VerdictGroups}. */
    public static List<String> of(List<Verdict> all, Style style) {
        List<Verdict> verdicts = VerdictGroups.of(all);
        int widest = verdicts.stream()
                .mapToInt(verdict -> verdict.gate().length())
                .max()
                .orElse(0);
        int gate = Math.min(LONGEST_GATE, widest);
        return verdicts.stream().map(verdict -> line(verdict, gate, style)).toList();
    }

    private static String line(Verdict verdict, int gate, Style style) {
        String word = verdict.consequence().name();
        String reason = reason(verdict);
        String painted = style.paint(Tone.of(verdict), ShortText.pad(word, WIDTH_OF_WORD));
        return style.fit((painted + GAP + ShortText.pad(verdict.gate(), gate) + GAP + reason).stripTrailing());
    }

    /** The reason, after the verdict where that is another word than what it does to the build. */
    public static String reason(Verdict verdict) {
        String status = verdict.status().name();
        boolean said = status.equals(verdict.consequence().name());
        return said ? verdict.reason() : status + ": " + verdict.reason();
    }
}
