package dev.perfgate.jenkins.trend;

import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.BaselineException;
import dev.perfgate.gate.Baselines;
import dev.perfgate.result.history.History;
import java.util.Optional;

/** What there is to compare with when it cannot be had: each gate that asks for it tells why, and does not pass. */
record UnreadableBaselines(String problem) implements Baselines {
    @Override
    public Baseline in(Optional<String> file, String scenario) {
        throw new BaselineException(problem);
    }

    @Override
    public History history(String scenario) {
        throw new BaselineException(problem);
    }
}
