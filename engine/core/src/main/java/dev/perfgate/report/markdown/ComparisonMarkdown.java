package dev.perfgate.report.markdown;

import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.report.model.ComparedFigure;
import dev.perfgate.report.model.ComparisonSelection;
import dev.perfgate.report.model.ComparisonTexts;
import dev.perfgate.report.model.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison of two runs as a comment on a pull request, in GitHub-flavoured Markdown. */
public final class ComparisonMarkdown {
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_TEXTS = 20;

    private ComparisonMarkdown() {}

    /** All comparisons below each other, with their share of the room each. */
    public static String of(SuiteComparison suite) {
        MarkdownText top = new MarkdownText(MOST_BYTES);
        ComparisonTexts.oneSided(suite).forEach(notice -> notice(notice, top));
        List<String> parts = new ArrayList<>(List.of(top.toString()));
        suite.pairs()
                .forEach(pair -> parts.add(
                        of(pair, (MOST_BYTES - top.bytes()) / suite.pairs().size() - 1)));
        parts.removeIf(String::isEmpty);
        return String.join("\n", parts);
    }

    /** @param limit most bytes in UTF-8 */
    static String of(RunComparison comparison, int limit) {
        MarkdownText out = new MarkdownText(limit);
        String scenario = MarkdownText.plain(comparison.candidate().info().scenario());
        out.lines("### " + scenario + ": candidate against baseline", "");
        out.line("- baseline: " + MarkdownText.code(ComparisonTexts.run(comparison.baseline())));
        out.lines("- candidate: " + MarkdownText.code(ComparisonTexts.run(comparison.candidate())), "");
        ComparisonTexts.notices(comparison).forEach(notice -> notice(notice, out));
        table(ComparisonSelection.of(comparison), out);
        out.line(ComparisonTexts.NOISE);
        return out.toString();
    }

    private static void notice(Notice notice, MarkdownText out) {
        int more = notice.texts().size() - MOST_TEXTS;
        String texts = notice.texts().stream()
                .limit(MOST_TEXTS)
                .map(MarkdownText::code)
                .collect(Collectors.joining("; "));
        out.lines(
                "> **" + notice.tone().sign() + " " + notice.title() + "**: " + texts
                        + (more > 0 ? "; … and " + more + " more" : ""),
                "");
    }

    private static void table(ComparisonSelection selection, MarkdownText out) {
        MarkdownTable table =
                new MarkdownTable(2, "of", "figure", "baseline", "candidate", "difference", "relative", "");
        for (ComparedFigure figure : selection.figures()) {
            String scope = figure.change().scope();
            table.row(
                    scope.isEmpty() ? figure.scope() : MarkdownText.code(scope),
                    MarkdownText.plain(figure.change().label()),
                    figure.baseline(),
                    figure.candidate(),
                    figure.difference(),
                    figure.relative(),
                    figure.tone().sign() + "\u00a0" + figure.word());
        }
        table.writeTo(out, selection.left(), "requests whose p95 changed less");
    }
}
