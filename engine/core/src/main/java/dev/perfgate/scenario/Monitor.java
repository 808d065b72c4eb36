package dev.perfgate.scenario;

import dev.perfgate.result.LiveValue;
import dev.perfgate.result.SeriesDefinition;
import java.util.List;

/** A source of resource figures beside an execution, such as a process or a container. */
public interface Monitor {
    /** What it watches, by the name that users gave it; its figures are those of this part of the run. */
    String name();

    /** The series that may come of it. */
    List<SeriesDefinition> series();

    /**
     * Begins to watch, before anything is measured.
     *
     * @throws SubjectUnavailableException when what it is to watch is not there, so that measuring makes no sense; whatever else is
     *     thrown costs the run only this monitor's figures
     */
    Watch start() throws Exception;

    /** A monitor at work. */
    interface Watch extends AutoCloseable {
        /** Asked about once a second, in a thread of its own. What is thrown is an event and a warning, and it is asked again. */
        Sample sample() throws Exception;

        @Override
        void close();
    }

    /**
     * How things stand.
     *
     * @param values of the monitor's series; one without a part is of what the monitor watches as a whole
     * @param events what happened since the last sample: that a process was restarted, for example
     */
    record Sample(List<LiveValue> values, List<String> events) {
        public Sample {
            values = List.copyOf(values);
            events = List.copyOf(events);
        }

        public Sample(List<LiveValue> values) {
            this(values, List.of());
        }
    }
}
