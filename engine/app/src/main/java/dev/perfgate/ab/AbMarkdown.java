package dev.perfgate.ab;

import dev.perfgate.result.Tone;
import dev.perfgate.result.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Renders a result as a pull-request comment: the verdict first, then the figures. */
public final class AbMarkdown {
    private AbMarkdown() {}

    public static String of(AbResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + plain(AbText.title(result)));
        lines.add("");
        for (Verdict verdict : result.verdicts()) {
            lines.add("- **" + Tone.of(verdict).sign() + " " + verdict.status() + "** " + plain(verdict.reason()));
        }
        lines.add("");
        lines.add("| " + String.join(" | ", AbText.HEADER) + " |");
        lines.add("|---|--:|--:|--:|--:|---|");
        result.figures().forEach(figure -> lines.add("| " + plain(String.join(" | ", AbText.row(figure))) + " |"));
        lines.add("");
        AbText.floor(result).forEach(floor -> lines.add("- " + plain(floor)));
        lines.add("<sub>Ended: " + plain(result.ended()) + "</sub>");
        return String.join("\n", lines) + "\n";
    }

    /** Names of scenarios and messages of subjects are no markup. */
    private static String plain(String text) {
        return text.replace("\\", "\\\\")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("`", "\\`")
                .replace("@", "@\u200b");
    }
}
