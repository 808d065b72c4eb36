package dev.perfgate.monitor.process;

import dev.perfgate.monitor.process.ProcessChoice.Search;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Samples a process and its descendants, and follows it when it is restarted. For one thread. */
final class ProcessTracker {
    private static final double SECOND_NANOS = 1e9;

    private final ProcessSource source;
    private final ProcessChoice choice;
    private final long begun;
    private final Map<ProcessFigure, CumulativeCount> counts = new EnumMap<>(ProcessFigure.class);
    private ProcessEntry process;
    private boolean ended;
    /** Of the last look; those whose parent has ended belong to it still. */
    private Set<ProcessEntry> family;

    /** @param process as the choice has found it */
    ProcessTracker(ProcessSource source, ProcessChoice choice, ProcessEntry process) {
        this.source = source;
        this.choice = choice;
        this.begun = source.now();
        this.process = process;
        this.family = Set.of(process);
    }

    /** Looks at the process now. */
    ProcessSample sample() {
        ProcessTable table = source.table();
        List<ProcessEvent> events = follow(table);
        if (ended) {
            return new ProcessSample(Map.of(), events);
        }
        family = table.withDescendants(family);
        return new ProcessSample(readings(), events);
    }

    private List<ProcessEvent> follow(ProcessTable table) {
        boolean running = table.again(process).filter(ProcessEntry::running).isPresent();
        Optional<ProcessEntry> successor = successor(table, running);
        if (successor.isPresent()) {
            ProcessEvent restarted =
                    new ProcessEvent.Restarted(process.pid(), successor.get().pid());
            goOnWith(successor.get());
            return List.of(restarted);
        }
        boolean hasJustEnded = !running && !ended;
        ended = !running;
        return hasJustEnded ? List.of(new ProcessEvent.Ended(process.pid())) : List.of();
    }

    private Optional<ProcessEntry> successor(ProcessTable table, boolean running) {
        return choice.succession().isPossible(running) && choice.find(table, source) instanceof Search.Found found
                ? Optional.of(found.process()).filter(other -> !other.isSameProcess(process))
                : Optional.empty();
    }

    /** What a process had used before we began to look is no part of what we saw. */
    private void goOnWith(ProcessEntry successor) {
        process = successor;
        ended = false;
        family = Set.of(successor);
        counts.values()
                .forEach(successor.start() >= begun ? CumulativeCount::goOnFromZero : CumulativeCount::goOnFromNext);
    }

    private Map<ProcessFigure, FigureReading> readings() {
        Map<ProcessFigure, FigureReading> readings = new EnumMap<>(source.figures(family));
        Duration cpu = family.stream().map(ProcessEntry::cpu).reduce(Duration.ZERO, Duration::plus);
        readings.put(ProcessFigure.CPU_SECONDS, new FigureReading.Value(cpu.toNanos() / SECOND_NANOS));
        readings.replaceAll(this::counted);
        return readings;
    }

    private FigureReading counted(ProcessFigure figure, FigureReading reading) {
        return figure.isCumulative() && reading instanceof FigureReading.Value value
                ? new FigureReading.Value(counts.computeIfAbsent(figure, any -> new CumulativeCount())
                        .sumAt(value.value()))
                : reading;
    }
}
