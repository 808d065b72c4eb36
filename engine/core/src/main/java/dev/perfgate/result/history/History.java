package dev.perfgate.result.history;

import dev.perfgate.result.RunInfo;
import dev.perfgate.result.history.HistoryDecision.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The earlier runs of a scenario.
 *
 * @param place where it is kept, as messages name it; empty when none is kept
 * @param runs the oldest first, each once
 * @param decisions the oldest first
 * @param notes on what of it could not be read: "line 7 is skipped: the file ends too early"
 */
public record History(String place, List<PastRun> runs, List<HistoryDecision> decisions, List<String> notes) {
    /** There is none. */
    public static final History NONE = new History("", List.of(), List.of(), List.of());

    public History {
        // Stable: of runs of one instant, and after a merge by git, the order of the lines counts.
        runs = runs.stream()
                .sorted(Comparator.comparing(run -> run.info().started()))
                .toList();
        decisions = decisions.stream()
                .sorted(Comparator.comparing(HistoryDecision::at))
                .toList();
        notes = List.copyOf(notes);
    }

    public boolean isKept() {
        return !place.isEmpty();
    }

    /** The history as it was when a run began: without that run and later ones, runs that do not count, and forgotten ones. */
    public List<PastRun> before(RunInfo run) {
        return comparable(runs.stream()
                .takeWhile(past -> !past.info().id().equals(run.id())
                        && !past.info().started().isAfter(run.started())));
    }

    /** Of the runs before, those from the one on whose level was accepted last; all of them, where none was before this run began. */
    public List<PastRun> sinceAccepted(RunInfo run) {
        Instant from = accepted(run.started());
        return before(run).stream()
                .filter(past -> !past.info().started().isBefore(from))
                .toList();
    }

    /** When the newest run began whose level somebody had accepted by then; {@link Instant#MIN} where nobody had. */
    public Instant accepted(Instant until) {
        return decisions.stream()
                .filter(decision ->
                        decision.kind() == Kind.ACCEPT && !decision.at().isAfter(until))
                .reduce((earlier, later) -> later)
                .map(this::began)
                .orElse(Instant.MIN);
    }

    /** When the run began on which was decided; when it was decided, where its line is lost. */
    private Instant began(HistoryDecision decision) {
        return runs.stream()
                .filter(past -> past.info().id().equals(decision.run()))
                .map(past -> past.info().started())
                .findFirst()
                .orElse(decision.at());
    }

    /** All runs with which a new one may be compared. */
    public List<PastRun> counting() {
        return comparable(runs.stream());
    }

    private List<PastRun> comparable(Stream<PastRun> some) {
        Set<String> forgotten = new HashSet<>();
        decisions.stream().filter(decision -> decision.kind() == Kind.FORGET).forEach(one -> forgotten.add(one.run()));
        return some.filter(
                        past -> past.counts() && !forgotten.contains(past.info().id()))
                .toList();
    }

    /** The run of this id, or the only one whose id begins so; empty when there is none, or more than one. */
    public Optional<PastRun> find(String id) {
        Optional<PastRun> exact =
                runs.stream().filter(run -> run.info().id().equals(id)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<PastRun> found =
                runs.stream().filter(run -> run.info().id().startsWith(id)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The run that was made the baseline. */
    public Optional<HistoryDecision> baseline() {
        return decisions.stream()
                .filter(decision -> decision.kind() == Kind.SET || decision.kind() == Kind.UNSET)
                .reduce((earlier, later) -> later)
                .filter(latest -> latest.kind() == Kind.SET);
    }
}
