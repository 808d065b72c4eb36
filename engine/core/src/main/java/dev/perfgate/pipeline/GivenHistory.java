package dev.perfgate.pipeline;

import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.BaselineReference;
import dev.perfgate.gate.Baselines;
import dev.perfgate.store.HistoryStore;
import java.util.Objects;
import java.util.Optional;

/**
 * The runs before, as a caller keeps them: a build server has an index of them, and no files beside a perf.yml. Files that gates name
 * are not read, since the lines may come from another machine.
 *
 * @param baseline with what gates compare that name nothing, unless a run was made the baseline
 */
public record GivenHistory(HistoryStore store, BaselineReference.Choice baseline) {
    public GivenHistory {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(baseline, "baseline");
    }

    Baselines baselines() {
        return new Baselines() {
            @Override
            public Baseline in(Optional<String> file, String scenario) {
                return new Baseline.None(file.map(name ->
                                "the file '" + name + "' is not read here: runs are compared with " + store.place())
                        .orElse("no baseline is chosen, and no run was made the baseline"));
            }

            @Override
            public BaselineReference.Choice unnamed() {
                return baseline;
            }
        };
    }
}
