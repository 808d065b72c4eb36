package dev.perfgate.monitor.process;

import dev.perfgate.monitor.process.ProcessChoice.Search;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.scenario.Monitor;
import dev.perfgate.scenario.SubjectUnavailableException;
import java.util.List;

/** Watches one process with all its descendants. */
record ProcessMonitor(String name, ProcessChoice choice, ProcessSource source) implements Monitor {
    @Override
    public List<SeriesDefinition> series() {
        return ProcessSeries.ALL;
    }

    @Override
    public Watch start() {
        Search finding = choice.find(source.table(), source);
        if (finding instanceof Search.Found found) {
            return new ProcessWatch(new ProcessTracker(source, choice, found.process()));
        }
        Search.NotFound problem = (Search.NotFound) finding;
        throw SubjectUnavailableException.ofOneScenario("monitor '" + name + "': " + problem.text(), problem.remedy());
    }
}
