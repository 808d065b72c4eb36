package dev.perfgate.pipeline;

import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.BaselineException;
import dev.perfgate.gate.BaselineReference;
import dev.perfgate.gate.Baselines;
import dev.perfgate.result.history.History;
import dev.perfgate.store.HistoryStore;
import dev.perfgate.store.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The runs that a host's own history offers for comparison, for {@link InMemoryJudgement}. A build server keeps an index of runs, and no files beside a
 * perf.yml. Made for one judgement: a scenario's history is read once. Not safe for use by several threads.
 */
public final class GivenHistory implements Baselines {
    private final HistoryStore store;
    private final BaselineReference.Choice unnamed;
    private final Map<String, History> read = new HashMap<>();

    /** @param unnamed with what gates compare that name nothing, unless a run was made the baseline */
    public GivenHistory(HistoryStore store, BaselineReference.Choice unnamed) {
        this.store = store;
        this.unnamed = unnamed;
    }

    @Override
    public Baseline in(Optional<String> file, String scenario) {
        if (file.isPresent()) {
            throw new BaselineException("the file '" + file.get() + "' is not read here, where runs are compared with "
                    + store.place() + ": write 'of previous' or another run of it");
        }
        return new Baseline.None("no baseline is chosen, and no run was made the baseline");
    }

    @Override
    public BaselineReference.Choice unnamed() {
        return unnamed;
    }

    @Override
    public History history(String scenario) {
        try {
            return read.computeIfAbsent(scenario, store::read);
        } catch (StoreException e) {
            throw new BaselineException(String.valueOf(e.getMessage()), e);
        }
    }
}
