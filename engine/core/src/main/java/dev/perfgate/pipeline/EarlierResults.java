package dev.perfgate.pipeline;

import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.BaselineReference;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.form.GateForm;
import dev.perfgate.json.DocumentException;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.history.History;
import dev.perfgate.result.verdict.RecordedGate;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Baselines, and what the results of an earlier run tell where those of the next one go: it, too, was compared with a history, so that
 * one that is empty now was lost.
 */
record EarlierResults(Baselines baselines, Optional<Path> run) implements Baselines {
    /** @param run the earlier run's file, if there is one */
    static Baselines beside(Baselines baselines, String scenario, Optional<Path> run) {
        boolean empty = run.isPresent()
                && baselines.history(scenario).isKept()
                && baselines.history(scenario).runs().isEmpty();
        return empty ? new EarlierResults(baselines, run.filter(EarlierResults::lookedAtHistory)) : baselines;
    }

    private static boolean lookedAtHistory(Path file) {
        try {
            Run run = RunJson.read(file);
            return run.gates().stream().anyMatch(EarlierResults::needsHistory);
        } catch (DocumentException e) {
            // What cannot be read tells nothing.
            return false;
        }
    }

    private static boolean needsHistory(RecordedGate recorded) {
        try {
            Gate gate = GateForm.read(recorded);
            return gate.needsHistory();
        } catch (GateException e) {
            return false;
        }
    }

    @Override
    public Baseline in(Optional<String> file, String scenario) {
        return baselines.in(file, scenario);
    }

    @Override
    public BaselineReference.Choice unnamed() {
        return baselines.unnamed();
    }

    @Override
    public History history(String scenario) {
        return baselines.history(scenario);
    }

    @Override
    public Optional<String> buildsBefore(String scenario) {
        return run.map(file -> "an earlier run compared with it (" + file.resolveSibling("") + ")")
                .or(() -> baselines.buildsBefore(scenario));
    }
}
