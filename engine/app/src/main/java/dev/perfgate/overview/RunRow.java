package dev.perfgate.overview;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.result.Headline;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run that was kept, in one line.
 *
 * @param figures the headline figures of its type, the most telling one first
 * @param notes how many remarks there are on it
 */
record RunRow(
        Instant started,
        String scenario,
        RunState state,
        Outcome outcome,
        List<Headline> figures,
        int notes,
        Path folder) {
    /** What a line has room for. */
    private static final int MOST_FIGURES = 3;

    RunRow {
        figures = List.copyOf(figures);
    }

    static RunRow of(Run run, Path folder) {
        return new RunRow(
                run.info().started(),
                run.info().scenario(),
                run.info().state(),
                RunOutcome.of(run),
                figures(run),
                run.notes().size(),
                folder);
    }

    private static List<Headline> figures(Run run) {
        return Stream.concat(Headline.first(run).stream(), Headline.of(run).stream())
                .distinct()
                .toList();
    }

    /** "response time p95 5.2 ms, requests 1,200"; what was not measured is left out. */
    String figureLine() {
        return figures.stream()
                .filter(figure -> !Double.isNaN(figure.value()))
                .limit(MOST_FIGURES)
                .map(Headline::text)
                .collect(Collectors.joining(", "));
    }

    String stateWord() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
