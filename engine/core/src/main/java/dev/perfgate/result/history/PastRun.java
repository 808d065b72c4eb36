package dev.perfgate.result.history;

import dev.perfgate.result.Environment;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run as the history keeps it: what later runs are compared with, in one line.
 *
 * @param figures of all metrics and parts of the run
 */
public record PastRun(RunInfo info, Source source, Conditions conditions, End end, List<PastFigure> figures)
        implements HistoryLine {
    /**
     * Under which its figures came about.
     *
     * @param label what the user calls machines of this kind
     * @param host the machine's own name, which says nothing of its kind
     * @param workload the hash of what was asked of the subject
     */
    public record Conditions(String cpuModel, String label, String host, String workload) {
        public static Conditions of(Run run) {
            Environment environment = run.context().environment();
            return new Conditions(
                    environment.cpuModel(),
                    environment.label(),
                    environment.host(),
                    run.context().workload().hash());
        }

        public boolean sameKindOfMachine(Conditions other) {
            return cpuModel.equals(other.cpuModel) && label.equals(other.label);
        }

        public boolean sameWork(Conditions other) {
            return workload.equals(other.workload);
        }
    }

    /**
     * How it went.
     *
     * @param invalid why its figures are not the subject's; empty when they are
     * @param undecided the gates that could not decide, by the ids of their rules and, of single requests, their names behind
     */
    public record End(List<String> invalid, Outcome outcome, List<String> undecided) {
        public End {
            invalid = List.copyOf(invalid);
            undecided = List.copyOf(undecided);
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    public PastRun {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(conditions, "conditions");
        Objects.requireNonNull(end, "end");
        figures = List.copyOf(figures);
    }

    @Override
    public String scenario() {
        return info.scenario();
    }

    /** Whether its figures are the subject's, and of the whole load. */
    public boolean counts() {
        return end.invalid().isEmpty() && info.state() == RunState.FINISHED;
    }

    public Optional<PastFigure> figure(PastFigure.Key key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** A figure in another unit; NaN when the run has none that can be expressed in it. */
    public double value(PastFigure.Key key, Unit unit) {
        return figure(key)
                .filter(figure -> figure.unit().dimension() == unit.dimension())
                .map(figure -> figure.unit().to(unit, figure.value()))
                .orElse(Double.NaN);
    }
}
