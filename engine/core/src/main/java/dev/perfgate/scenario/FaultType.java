package dev.perfgate.scenario;

import dev.perfgate.config.Section;
import java.util.Optional;

/** A kind of fault, such as {@code pause}; implementations are found by {@link java.util.ServiceLoader}. */
public interface FaultType {
    /** The key by which a fault is of this type: {@code {at: 30s, pause: api, for: 5s}}. */
    String name();

    /**
     * Reads a fault; problems are recorded in the section. {@code at} and {@code for} have been read; the caller reports unknown keys
     * afterwards.
     *
     * @return empty only when there were problems
     */
    Optional<Fault> read(Section section);
}
