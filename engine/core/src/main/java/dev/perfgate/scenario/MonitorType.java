package dev.perfgate.scenario;

import dev.perfgate.config.Section;
import java.util.Optional;

/** A kind of monitor, such as {@code process}; implementations are found by {@link java.util.ServiceLoader}. */
public interface MonitorType {
    /** The key by which a monitor is of this type: {@code db: {process: …}}. */
    String name();

    /** What stands below its key, for editors. */
    default SchemaFragment schema() {
        return SchemaFragment.NONE;
    }

    /**
     * Reads a monitor; problems are recorded in the section, whose unknown keys the caller reports afterwards.
     *
     * @param monitor the name that it gives to what it watches
     * @param section all keys of the monitor, of which {@link #name} is one
     * @return empty only when there were problems
     */
    Optional<Monitor> read(String monitor, Section section);
}
