package dev.perfgate.run;

import dev.perfgate.result.LiveValue;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Monitor;
import dev.perfgate.scenario.PlannedFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs beside one execution, whatever its type: its monitors and faults. */
public final class MonitorsAndFaults implements AutoCloseable {
    private final Monitoring monitoring;
    private final FaultTimetable faults;

    private MonitorsAndFaults(Monitoring monitoring, FaultTimetable faults) {
        this.monitoring = monitoring;
        this.faults = faults;
    }

    /**
     * Starts the monitors.
     *
     * @throws dev.perfgate.scenario.SubjectUnavailableException when what one of them is to watch is not there
     */
    public static MonitorsAndFaults start(List<Monitor> monitors, List<PlannedFault> faults)
            throws InterruptedException {
        return new MonitorsAndFaults(Monitoring.start(monitors), new FaultTimetable(faults));
    }

    /** Measuring begins. */
    void begin() {
        monitoring.begin();
        faults.begin();
    }

    List<LiveValue> live() {
        return monitoring.live();
    }

    /** Measuring has ended: nothing is watched or done any more, and what was done is undone. */
    void end() {
        faults.close();
        monitoring.stop();
    }

    Measured addedTo(Measured measured) {
        Measured monitored = monitoring.addedTo(measured);
        List<Event> done = faults.events(measured.started(), measured.ended());
        if (done.isEmpty()) {
            return monitored;
        }
        List<Event> events = new ArrayList<>(monitored.measurements().events());
        events.addAll(done);
        events.sort(Comparator.comparingDouble(Event::second));
        return monitored.with(monitored.measurements().withEvents(events)).warning(faults.warnings());
    }

    @Override
    public void close() {
        faults.close();
        monitoring.close();
    }
}
