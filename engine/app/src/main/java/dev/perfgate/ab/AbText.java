package dev.perfgate.ab;

import dev.perfgate.analysis.SequentialComparison.Look;
import dev.perfgate.analysis.ShiftEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of a result, the same in every format. */
final class AbText {
    static final List<String> HEADER = List.of("figure", "baseline", "candidate", "change", "interval", "");

    private AbText() {}

    static List<String> row(FigureTrial figure) {
        Optional<Look> look = figure.latest();
        List<String> row = new ArrayList<>(List.of(figure.label()));
        if (look.isPresent()) {
            ShiftEstimate shift = look.get().estimate();
            row.add(figure.unit().format(figure.baselineMedian()));
            row.add(figure.unit().format(figure.candidateMedian()));
            row.add(Percent.signed(shift.change()));
            row.add(Percent.range(shift.low(), shift.high()));
            row.add(look.get().judgement().name().toLowerCase(Locale.ROOT));
        } else {
            row.addAll(List.of("", "", "", "", "no data"));
        }
        return row;
    }

    /** The values of the latest pair: "p50 12.1 ms / 12.9 ms". */
    static String latestPair(List<FigureTrial> figures) {
        return figures.stream().map(AbText::latestPair).collect(Collectors.joining(", "));
    }

    private static String latestPair(FigureTrial figure) {
        int last = figure.baseline().size() - 1;
        return last < 0
                ? figure.label() + " none"
                : figure.label() + " " + figure.unit().format(figure.baseline().get(last)) + " / "
                        + figure.unit().format(figure.candidate().get(last));
    }

    /** What the latest look at each figure showed. */
    static String looks(List<FigureTrial> figures) {
        return figures.stream().map(AbText::row).map(AbText::look).collect(Collectors.joining("; "));
    }

    private static String look(List<String> row) {
        return row.get(0) + " " + row.get(3) + " (" + row.get(4) + "), " + row.get(5);
    }

    static String title(AbResult result) {
        return result.scenario() + ": candidate against baseline, " + pairs(result.pairs()) + " of runs";
    }

    /** What the baseline compared with itself showed, a sentence each. */
    static List<String> floor(AbResult result) {
        List<String> lines = new ArrayList<>();
        for (NoiseFloor.Figure figure : result.floor().map(NoiseFloor::figures).orElse(List.of())) {
            ShiftEstimate shift = figure.shift();
            String bound = Percent.plain(result.settings().smallestEffect());
            String text = figure.label() + " of the baseline against itself: "
                    + Percent.range(shift.low(), shift.high()) + " in " + pairs(shift.baselineRuns());
            if (figure.isBiased()) {
                text += "; the machine is not steady: both sides were identical";
            } else if (figure.size() > result.settings().smallestEffect()) {
                text += "; it takes more pairs to detect " + bound;
            }
            lines.add(text);
        }
        return lines;
    }

    static String pairs(int number) {
        return number + (number == 1 ? " pair" : " pairs");
    }
}
