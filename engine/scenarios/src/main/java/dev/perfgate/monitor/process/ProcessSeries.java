package dev.perfgate.monitor.process;

import dev.perfgate.result.Aggregation;
import dev.perfgate.result.Direction;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.SeriesChart;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.unit.Unit;
import java.util.List;

/** What is followed of a process. */
final class ProcessSeries {
    static final SeriesDefinition CPU = new SeriesDefinition(
                    "cpu", "CPU", Unit.RATIO, Direction.LOWER, Aggregation.MEAN)
            .on(new SeriesChart("process-cpu", "CPU of processes", "100 % is one processor, fully busy."))
            .ofEach(PartKind.PROCESS);
    static final SeriesDefinition MEMORY = new SeriesDefinition(
                    "memory", "memory", Unit.BYTES, Direction.LOWER, Aggregation.MAX)
            .on(new SeriesChart(
                    "process-memory",
                    "Memory of processes",
                    "Resident, with all descendants; shared memory counts once."))
            .ofEach(PartKind.PROCESS);
    private static final SeriesChart COUNTS = new SeriesChart("process-counts", "Threads and open files of processes");
    static final SeriesDefinition THREADS = new SeriesDefinition(
                    "threads", "threads", Unit.COUNT, Direction.NONE, Aggregation.MAX)
            .on(COUNTS)
            .ofEach(PartKind.PROCESS);
    static final SeriesDefinition OPEN_FILES = new SeriesDefinition(
                    "open_files", "open files", Unit.COUNT, Direction.LOWER, Aggregation.MAX)
            .on(COUNTS)
            .ofEach(PartKind.PROCESS);

    static final List<SeriesDefinition> ALL = List.of(CPU, MEMORY, THREADS, OPEN_FILES);

    private ProcessSeries() {}
}
