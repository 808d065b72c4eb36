package dev.perfgate.monitor.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What the JDK knows of processes on every system; instants are milliseconds since 1970. */
record JdkProcesses() implements ProcessSource {
    private static final FigureReading NOT_HERE = new FigureReading.Unavailable("it is read on Linux only");

    @Override
    public long now() {
        return System.currentTimeMillis();
    }

    @Override
    public ProcessTable table() {
        return ProcessTable.of(
                ProcessHandle.allProcesses().map(JdkProcesses::entry).toList());
    }

    private static ProcessEntry entry(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return new ProcessEntry(
                process.pid(),
                process.parent().map(ProcessHandle::pid).orElse(0L),
                info.startInstant().map(Instant::toEpochMilli).orElse(0L),
                info.totalCpuDuration().orElse(Duration.ZERO),
                process.isAlive());
    }

    @Override
    public String commandLine(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .orElse("");
    }

    @Override
    public Map<ProcessFigure, FigureReading> figures(Collection<ProcessEntry> processes) {
        Map<ProcessFigure, FigureReading> figures = new EnumMap<>(ProcessFigure.class);
        figures.put(ProcessFigure.PROCESSES, new FigureReading.Value(processes.size()));
        figures.put(ProcessFigure.RESIDENT_BYTES, NOT_HERE);
        figures.put(ProcessFigure.THREADS, NOT_HERE);
        figures.put(ProcessFigure.OPEN_FILES, NOT_HERE);
        figures.put(ProcessFigure.READ_BYTES, NOT_HERE);
        figures.put(ProcessFigure.WRITTEN_BYTES, NOT_HERE);
        return figures;
    }
}
