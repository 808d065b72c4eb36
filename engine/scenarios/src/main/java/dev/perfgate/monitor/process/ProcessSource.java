package dev.perfgate.monitor.process;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/** Where processes are read from. */
interface ProcessSource {
    /** The one of this system that tells most. */
    static ProcessSource ofThisSystem() {
        Path proc = Path.of("/proc");
        return ProcFiles.isAt(proc) ? new ProcFiles(proc) : new JdkProcesses();
    }

    /** The present instant, on the scale of {@link ProcessEntry#start}. */
    long now();

    ProcessTable table();

    /** A process's program and arguments with blanks between; empty when it has none, or nobody may know. */
    String commandLine(long pid);

    /** All figures but the CPU time of some processes together; one that has ended meanwhile counts no more. */
    Map<ProcessFigure, FigureReading> figures(Collection<ProcessEntry> processes);
}
