package dev.perfgate.monitor.process;

import java.util.List;
import java.util.Map;

/**
 * One look at a process.
 *
 * @param readings one of each figure while the process runs, none while it does not; cumulative figures count from the first sample on,
 *     over all restarts
 * @param events what has happened since the last sample
 */
record ProcessSample(Map<ProcessFigure, FigureReading> readings, List<ProcessEvent> events) {
    ProcessSample {
        readings = Map.copyOf(readings);
        events = List.copyOf(events);
    }
}
