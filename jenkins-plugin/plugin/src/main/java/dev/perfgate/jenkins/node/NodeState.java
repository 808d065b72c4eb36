package dev.perfgate.jenkins.node;

import dev.perfgate.jenkins.build.JsonText;
import dev.perfgate.json.JsonOut;
import dev.perfgate.machine.MachineException;
import dev.perfgate.machine.MachineResult;
import dev.perfgate.store.StoreException;
import hudson.model.Computer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a node's page shows just now.
 *
 * @param problem why what was asked for was not done; empty when it was
 */
record NodeState(Computer computer, String problem) {
    /** Of the history the page shows the newest ones. */
    private static final int SHOWN = 100;

    String json() {
        return JsonText.of(this::write);
    }

    private void write(JsonOut out) throws IOException {
        Optional<Measurement> last = Measurement.last(computer);
        out.text("state", last.map(one -> one.state().name()).orElse("NONE"));
        out.text("log", last.map(Measurement::log).orElse(""));
        out.whole("builds", computer.countBusy());
        out.flag("offline", computer.isOffline());
        List<MachineResult> results = List.of();
        String told = problem;
        try {
            results = NodeHistory.of(computer);
        } catch (MachineException | StoreException e) {
            told = String.valueOf(e.getMessage());
        }
        out.text("problem", told);
        out.whole("count", results.size());
        out.objects(
                "results",
                results.subList(0, Math.min(SHOWN, results.size())),
                result -> KnownOrigin.of(result).writeJson(out));
    }
}
