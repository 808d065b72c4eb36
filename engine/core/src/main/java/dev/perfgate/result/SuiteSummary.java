package dev.perfgate.result;

import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The content of {@code summary.json}: how it ended as a whole, and where each run lies. What
 * judges a build later reads this file, so it is written even when nothing could be run.
 *
 * @param toolVersion the version of Perfgate that made it
 * @param outcome of all runs together
 * @param exitCode what the command ended with
 * @param error why there is no more than this, if something kept the suite from being completed
 */
public record SuiteSummary(
        String toolVersion,
        Instant started,
        Instant ended,
        Outcome outcome,
        int exitCode,
        Optional<String> error,
        List<Entry> runs) {

    public SuiteSummary {
        Objects.requireNonNull(toolVersion, "toolVersion");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(error, "error");
        runs = List.copyOf(runs);
    }

    /**
     * One run of the suite, as much of it as a list shows.
     *
     * @param folder of the run, relative to the summary's, with slashes
     * @param figures the headline figures of its type
     * @param gates those in force
     * @param verdicts what judged it
     */
    public record Entry(
            String scenario,
            String type,
            String folder,
            RunState state,
            boolean valid,
            Outcome outcome,
            List<Headline> figures,
            List<RecordedGate> gates,
            List<Verdict> verdicts) {
        public Entry {
            figures = List.copyOf(figures);
            gates = List.copyOf(gates);
            verdicts = List.copyOf(verdicts);
        }
    }
}
