package dev.perfgate.jenkins.trend;

import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.Baselines;
import dev.perfgate.result.History;
import dev.perfgate.store.StoreException;
import java.util.Optional;

/** What there is to compare with when the history cannot be read: each gate that asks for it tells why, and does not pass. */
record Unreadable(StoreException cause) implements Baselines {
    @Override
    public Baseline in(Optional<String> file, String scenario) {
        throw cause;
    }

    @Override
    public History history(String scenario) {
        throw cause;
    }
}
