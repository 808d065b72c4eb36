package dev.perfgate.result;

import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * @param told what people are shown of all runs together
 */
public record SuiteSummary(
        String toolVersion,
        Instant started,
        Instant ended,
        Outcome outcome,
        int exitCode,
        Optional<String> error,
        List<Entry> runs,
        Told told) {

    public SuiteSummary {
        Objects.requireNonNull(toolVersion, "toolVersion");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(told, "told");
        runs = List.copyOf(runs);
    }

    /** The same of a command that had more to judge. */
    public SuiteSummary endingWith(Outcome worst, List<Line> more, List<Map<String, Object>> explanations) {
        return new SuiteSummary(
                toolVersion, started, ended, worst, worst.exitCode(), error, runs, told.with(more, explanations));
    }

    /** Of which nothing is told. */
    public SuiteSummary(
            String toolVersion,
            Instant started,
            Instant ended,
            Outcome outcome,
            int exitCode,
            Optional<String> error,
            List<Entry> runs) {
        this(toolVersion, started, ended, outcome, exitCode, error, runs, Told.NOTHING);
    }

    /**
     * The lines that people are shown of all runs together, for hosts that show it themselves.
     *
     * @param notices what comes first
     * @param lines the verdicts, where those of one gate that say the same are one line; also those on scenarios without a run
     * @param explanations data and rule behind each verdict, where that was asked for: texts, numbers, flags, lists and mappings
     */
    public record Told(List<String> notices, List<Line> lines, List<Map<String, Object>> explanations) {
        public static final Told NOTHING = new Told(List.of(), List.of(), List.of());

        public Told {
            notices = List.copyOf(notices);
            lines = List.copyOf(lines);
            explanations = List.copyOf(explanations);
        }

        public Told with(List<Line> more, List<Map<String, Object>> explained) {
            List<Line> all = new ArrayList<>(lines);
            all.addAll(more);
            return new Told(notices, all, explained);
        }
    }

    /**
     * A verdict as it is shown.
     *
     * @param scenario empty where it is on none
     * @param reason a sentence, which is only shown
     */
    public record Line(
            String scenario, String gate, Verdict.Status status, Verdict.Consequence consequence, String reason) {}

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
