package dev.perfgate.suite;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Node;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.report.files.ReportKind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code reports}: which reports each run gets, or {@code all} or {@code none}. */
public final class ReportChoice {
    /** The key in a document. */
    public static final String KEY = "reports";

    private static final String ALL = "all";
    private static final String NONE = "none";

    private final Problems problems;
    private final Set<ReportKind> chosen = EnumSet.noneOf(ReportKind.class);

    private ReportChoice(Problems problems) {
        this.problems = problems;
    }

    /** The choice of a document; the default where it makes none. */
    public static Set<ReportKind> read(Section document, Problems problems) {
        if (!document.has(KEY)) {
            return ReportKind.DEFAULT;
        }
        ReportChoice choice = new ReportChoice(problems);
        List<Node> items = document.items(KEY);
        items.forEach(item -> choice.add(item, items.size()));
        return choice.chosen;
    }

    private void add(Node item, int items) {
        String word = item instanceof ScalarNode text ? text.text() : "";
        switch (word) {
            case ALL -> chosen.addAll(EnumSet.allOf(ReportKind.class));
            case NONE -> {
                if (items > 1) {
                    problems.add(item.mark(), "'none' stands beside other reports", "remove it, or them");
                }
            }
            default -> add(word, item.mark());
        }
    }

    private void add(String word, Mark mark) {
        Set<String> known = new LinkedHashSet<>();
        for (ReportKind kind : ReportKind.values()) {
            known.add(kind.word());
            if (kind.word().equals(word)) {
                chosen.add(kind);
                return;
            }
        }
        known.addAll(List.of(ALL, NONE));
        problems.add(mark, "there is no report '" + word + "'", SuiteReader.nearest(word, known));
    }
}
