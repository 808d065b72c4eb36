package dev.perfgate.report.console;

import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.report.model.ComparedFigure;
import dev.perfgate.report.model.ComparisonSelection;
import dev.perfgate.report.model.ComparisonTexts;
import dev.perfgate.report.model.Notice;
import dev.perfgate.report.model.ShortText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A comparison of two runs as aligned lines for a terminal or a build's log. */
public final class ComparisonConsole {
    private static final String INDENT = "  ";
    private static final int LONGEST_SCOPE = 40;

    private record Column(String header, boolean text, Function<ComparedFigure, String> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("of", true, figure -> ShortText.shorten(figure.scope(), LONGEST_SCOPE)),
            new Column("figure", true, figure -> figure.change().label()),
            new Column("baseline", false, ComparedFigure::baseline),
            new Column("candidate", false, ComparedFigure::candidate),
            new Column("difference", false, ComparedFigure::difference),
            new Column("", false, ComparedFigure::relative),
            new Column("", true, ComparedFigure::word));

    private final RunComparison comparison;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private ComparisonConsole(RunComparison comparison, Style style) {
        this.comparison = comparison;
        this.style = style;
    }

    /** All comparisons with a blank line between, each line ended by a line feed. */
    public static String of(SuiteComparison suite, Style style) {
        List<String> parts = new ArrayList<>();
        ComparisonTexts.oneSided(suite).forEach(notice -> parts.add(lines(notice, "", style) + "\n"));
        suite.pairs().forEach(pair -> parts.add(of(pair, style)));
        return String.join("\n", parts);
    }

    private static String lines(Notice notice, String indent, Style style) {
        StringBuilder lines = new StringBuilder(indent + style.paint(notice.tone(), notice.title()) + ":");
        notice.texts()
                .forEach(text ->
                        lines.append("\n" + indent + "- ").append(style.unicode() ? text : text.replace("→", "->")));
        return style.fit(lines.toString());
    }

    /** The comparison, each line ended by a line feed. */
    public static String of(RunComparison comparison, Style style) {
        ComparisonConsole console = new ComparisonConsole(comparison, style);
        console.title();
        ComparisonTexts.notices(comparison).forEach(notice -> console.lines.add(lines(notice, INDENT, style)));
        console.table();
        console.lines.add(INDENT + ComparisonTexts.NOISE.replace('“', '\'').replace('”', '\''));
        return style.fit(String.join("\n", console.lines)) + "\n";
    }

    private void title() {
        lines.add(style.bold(comparison.candidate().info().scenario()));
        lines.add(INDENT + "baseline   " + ComparisonTexts.run(comparison.baseline()));
        lines.add(INDENT + "candidate  " + ComparisonTexts.run(comparison.candidate()));
    }

    private void table() {
        ComparisonSelection selection = ComparisonSelection.of(comparison);
        List<Integer> widths = COLUMNS.stream()
                .map(column -> width(column, selection.figures()))
                .toList();
        lines.add(INDENT + style.faint(line(widths, column -> column.header())));
        for (ComparedFigure figure : selection.figures()) {
            String line = line(widths, column -> column.value().apply(figure));
            int word = line.length() - figure.word().length();
            lines.add(INDENT + line.substring(0, word) + style.paint(figure.tone(), line.substring(word)));
        }
        if (selection.left() > 0) {
            lines.add(INDENT + "… and " + selection.left() + " more requests whose p95 changed less");
        }
    }

    private static int width(Column column, List<ComparedFigure> figures) {
        return Math.max(
                column.header().length(),
                figures.stream()
                        .mapToInt(figure -> column.value().apply(figure).length())
                        .max()
                        .orElse(0));
    }

    private static String line(List<Integer> widths, Function<Column, String> text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            String cell = text.apply(column);
            String pad = " ".repeat(Math.max(0, widths.get(i) - cell.length()));
            line.append(i == 0 ? "" : INDENT).append(column.text() ? cell + pad : pad + cell);
        }
        return line.toString().stripTrailing();
    }
}
