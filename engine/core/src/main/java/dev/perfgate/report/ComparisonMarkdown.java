package dev.perfgate.report;

import dev.perfgate.analysis.comparison.Comparison;
import java.util.stream.Collectors;

/** A comparison of two runs as a comment on a pull request, in GitHub-flavoured Markdown. */
public final class ComparisonMarkdown {
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_TEXTS = 20;

    private ComparisonMarkdown() {}

    public static String of(Comparison comparison) {
        MarkdownText out = new MarkdownText(MOST_BYTES);
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
