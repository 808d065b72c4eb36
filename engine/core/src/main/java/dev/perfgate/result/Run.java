package dev.perfgate.result;

import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.StoppedBy;
import dev.perfgate.result.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One execution of a scenario with everything that is known of it: the content of {@code run.json}.
 *
 * @param gates the gates in force, so that a run can be judged again from its file alone
 * @param verdicts what the gates said; empty until the run has been judged
 * @param notes remarks of people, in the order they were made
 */
public record Run(
        RunInfo info,
        RunContext context,
        Validity validity,
        Measurements measurements,
        List<RecordedGate> gates,
        List<Verdict> verdicts,
        List<Note> notes) {

    /** The kind of the event that tells why a run could not be completed. */
    public static final String NOT_COMPLETED = "not completed";

    public Run {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(measurements, "measurements");
        gates = List.copyOf(gates);
        verdicts = List.copyOf(verdicts);
        notes = List.copyOf(notes);
    }

    /** A run on which nobody has remarked yet. */
    public Run(
            RunInfo info,
            RunContext context,
            Validity validity,
            Measurements measurements,
            List<RecordedGate> gates,
            List<Verdict> verdicts) {
        this(info, context, validity, measurements, gates, verdicts, List.of());
    }

    /** The metric of that name for the whole run, if it was measured. */
    public Optional<Metric> metric(MetricDefinition definition) {
        return metric(definition.name(), "");
    }

    /** The metric of that name and scope, if it was measured. */
    public Optional<Metric> metric(String name, String scope) {
        return measurements.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.scope().equals(scope))
                .findFirst();
    }

    /** Why it ended before its time, as its events tell. */
    public List<String> endReasons() {
        return measurements.events().stream()
                .filter(event -> event.kind().equals(Measurements.Event.STOPPED)
                        || event.kind().equals(NOT_COMPLETED))
                .map(Measurements.Event::text)
                .toList();
    }

    /** The gate that ended it early, if one did. */
    public Optional<StoppedBy> stoppedBy() {
        return info.state() == RunState.STOPPED
                ? measurements.events().stream()
                        .flatMap(event -> event.stoppedBy().stream())
                        .findFirst()
                : Optional.empty();
    }

    /** What of it belongs to one stretch of its load, as a run of its own. */
    public Run during(Phase phase) {
        Measurements part = new Measurements(phase.metrics(), Timeline.EMPTY, List.of(), List.of(), List.of());
        return new Run(info, context, validity, part, gates, verdicts, notes);
    }

    Run withTimeline(Timeline other) {
        Measurements all = new Measurements(
                measurements.metrics(),
                other,
                measurements.events(),
                measurements.failures(),
                measurements.artifacts(),
                measurements.phases());
        return new Run(info, context, validity, all, gates, verdicts, notes);
    }

    public Run withVerdicts(List<Verdict> judged) {
        return new Run(info, context, validity, measurements, gates, judged, notes);
    }

    /** The same under another name, for readers who see several. */
    public Run named(String scenario) {
        RunInfo other = new RunInfo(
                info.id(), scenario, info.type(), info.started(), info.ended(), info.state(), info.toolVersion());
        return new Run(other, context, validity, measurements, gates, verdicts, notes);
    }

    /** Also with what a reader should know although the run counts. */
    public Run withWarning(String warning) {
        List<String> warnings = new ArrayList<>(validity.warnings());
        warnings.add(warning);
        Validity known = new Validity(validity.reasons(), warnings);
        return new Run(info, context, known, measurements, gates, verdicts, notes);
    }

    public Run withNotes(List<Note> remarks) {
        return new Run(info, context, validity, measurements, gates, verdicts, remarks);
    }
}
