package dev.perfgate.monitor.process;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Processes that only change when a test says so; each has one thread. */
final class ManualProcesses implements ProcessSource {
    private final Map<Long, ProcessEntry> entries = new TreeMap<>();
    private final Map<Long, String> commandLines = new HashMap<>();
    private long now = 1000;

    /** One that begins now. */
    ManualProcesses with(long pid, long parent, String commandLine) {
        entries.put(pid, new ProcessEntry(pid, parent, now, Duration.ZERO, true));
        commandLines.put(pid, commandLine);
        return this;
    }

    void pass(long time) {
        now += time;
    }

    void use(long pid, Duration cpu) {
        entries.computeIfPresent(
                pid,
                (any, old) -> new ProcessEntry(
                        pid, old.parent(), old.start(), old.cpu().plus(cpu), true));
    }

    /** It ends, its parent takes over what it has used, and its children get another parent. */
    void end(long pid) {
        ProcessEntry entry = Objects.requireNonNull(entries.get(pid));
        use(entry.parent(), entry.cpu());
        endUnnoticed(pid);
    }

    /** It ends without its parent asking for what it has used. */
    void endUnnoticed(long pid) {
        entries.remove(pid);
        entries.replaceAll(
                (any, old) -> old.parent() == pid ? new ProcessEntry(old.pid(), 1, old.start(), old.cpu(), true) : old);
    }

    /** It has ended, and its parent has not asked yet. */
    void becomeZombie(long pid) {
        entries.computeIfPresent(pid, (any, old) -> new ProcessEntry(pid, old.parent(), old.start(), old.cpu(), false));
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public ProcessTable table() {
        return ProcessTable.of(entries.values());
    }

    @Override
    public String commandLine(long pid) {
        return commandLines.getOrDefault(pid, "");
    }

    @Override
    public Map<ProcessFigure, FigureReading> figures(Collection<ProcessEntry> processes) {
        Map<ProcessFigure, FigureReading> figures = new EnumMap<>(ProcessFigure.class);
        figures.put(ProcessFigure.PROCESSES, new FigureReading.Value(processes.size()));
        figures.put(ProcessFigure.THREADS, new FigureReading.Value(processes.size()));
        figures.put(ProcessFigure.RESIDENT_BYTES, new FigureReading.Unavailable("not measured"));
        return figures;
    }
}
