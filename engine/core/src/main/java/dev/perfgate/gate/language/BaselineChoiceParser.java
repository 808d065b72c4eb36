package dev.perfgate.gate.language;

import dev.perfgate.gate.BaselineReference.Choice;
import java.util.List;
import java.util.Locale;

/** Reads what follows "of baseline": {@code previous}, {@code median of last 10}, {@code run ID}, {@code branch main}, {@code file NAME}. */
final class BaselineChoiceParser {
    private static final String KINDS =
            "end there, or write 'file perf/baseline.json', 'previous', 'median of last 10', 'run ID' or 'branch main'";
    private static final int MOST_RUNS = 1000;

    private BaselineChoiceParser() {}

    static Choice parse(Span rest) {
        List<Span> words = rest.words();
        Span after = rest.after(words.get(0).to() - rest.from());
        return switch (words.get(0).visible().toLowerCase(Locale.ROOT)) {
            case "file" -> new Choice.File(name(after, "file", "perf/baseline.json"));
            case "run" -> new Choice.OneRun(name(after, "run's id", "run 3f2a91bc"));
            case "branch" -> new Choice.Branch(name(after, "branch", "branch main"));
            case "previous" -> previous(after);
            case "median" -> median(after);
            default -> throw rest.problem("'" + rest.text() + "' says nothing after 'of baseline'", KINDS);
        };
    }

    private static String name(Span name, String what, String example) {
        if (name.name().isBlank()) {
            throw name.problem(
                    "the baseline's " + what + " is missing", "write 'of baseline " + example(example) + "'");
        }
        return name.name();
    }

    private static String example(String example) {
        return example.contains(" ") ? example : "file " + example;
    }

    private static Choice previous(Span after) {
        if (!after.isEmpty() && !after.visible().equalsIgnoreCase("run")) {
            throw after.problem("'" + after.text() + "' says nothing after 'previous'", "end the gate there");
        }
        return new Choice.Previous();
    }

    private static Choice median(Span after) {
        List<String> words = after.words().stream()
                .map(word -> word.visible().toLowerCase(Locale.ROOT))
                .filter(word -> !List.of("of", "the", "last", "runs").contains(word))
                .toList();
        if (words.size() != 1 || !words.get(0).matches("\\d{1,4}")) {
            throw after.problem("the median of how many runs is not said", "write 'median of last 10'");
        }
        int runs = Integer.parseInt(words.get(0));
        if (runs < 1 || runs > MOST_RUNS) {
            throw after.problem("a median is of 1 to " + MOST_RUNS + " runs", "write 'median of last 10'");
        }
        return new Choice.MedianOfLast(runs);
    }
}
